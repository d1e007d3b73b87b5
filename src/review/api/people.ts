export interface GroupList {
  groups: GroupInfo[];
  /** Learners in no group. */
  ungrouped: number;
}

/**
 * A group is what the launch or the statement says (context team, contextGroups, the extension
 * `…/xapi/extensions/group`), unless a trainer put the learner elsewhere.
 */
export interface GroupInfo {
  id: string;
  learners: number;
  /** How many of them a trainer put there. */
  assigned: number;
}

export interface AssignGroup {
  course: string;
  learners: string[];
  /** `null` takes the trainer's assignment away again. */
  group: string | null;
}

export interface ViewList {
  views: SavedView[];
}

export interface SavedView {
  id: string;
  title: string;
  /** Path and query of the page behind `/review/`. */
  address: string;
  by: string;
  /** For everybody who may see the course; opened with `shared=<id>`, groups under five are merged. */
  isShared: boolean;
  created: string;
}

export interface NewView {
  course: string;
  title: string;
  address: string;
  isShared: boolean;
}

export interface NamesRequest {
  course: string;
  /** Absent: all of the course for the next `minutes` of this session. */
  learners?: string[];
  /** Why; kept in the log. At least 8 characters. */
  reason: string;
}

export interface Names {
  /** By learner id; a learner whose name nobody kept is missing. */
  names: Record<string, string>;
  /** Until then views of this session carry the names. */
  until: string;
}

export interface LogList {
  entries: LogEntry[];
  total: number;
}

export interface LogEntry {
  at: string;
  user: string;
  /** `names`, `void`, `undo-void`, `erase`, `export-person`, `export`, `import`, `sign-in`, … */
  action: string;
  course?: string;
  reason?: string;
  detail?: string;
}

export interface EraseRequest {
  course: string;
  learner: string;
  /** `scrub`: answers stay for statistics without person and free text. `delete`: nothing stays. */
  mode: 'scrub' | 'delete';
  reason: string;
  /** Must be the learner's code, typed once more. */
  confirm: string;
}

export interface EraseDone {
  statements: number;
  documents: number;
  attachments: number;
}
