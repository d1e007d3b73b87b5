/**
 * `trainer` sees the learners of their courses or groups, names on request. `coordinator` sees figures
 * only, small groups merged. `admin` sees everything, and erases.
 */
export type Role = 'trainer' | 'coordinator' | 'admin';

export interface SessionUser {
  name: string;
  role: Role;
  /** IRIs; empty: every course. */
  courses: string[];
  /** Group ids; empty: every group. */
  groups: string[];
}

export interface SessionInfo {
  /** Absent: signed out. */
  user?: SessionUser;
  /**
   * How the session began. `this-machine`: nobody signed in, the workbench runs on this computer
   * and opens for it; the page says so.
   */
  by?: 'password' | 'this-machine';
  /** To be sent as `x-csrf-token` with everything but GET. */
  csrf?: string;
  /** When the session ends without use. */
  expires?: string;
  may: {
    /** Look at single learners. */
    learners: boolean;
    /** Ask for names. */
    names: boolean;
    /** Void, comment, tag, assign groups, take in files. */
    change: boolean;
    /** Erase people, remove the demonstration, read the whole log. */
    administer: boolean;
  };
  /** Nobody can sign in yet: `eco lrs user add` makes the first trainer. */
  needsFirstUser: boolean;
}

export interface SignIn {
  name: string;
  password: string;
}

export interface ChangePassword {
  old: string;
  /** At least 12 characters. */
  new: string;
}
