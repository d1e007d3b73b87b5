import type { Problem } from '../core/user-error.ts';

/** What the preview knows of a course: enough for a card and a page title. */
export interface CourseEntry {
  id: string;
  title: string;
  subtitle?: string;
  /** One or two sentences of plain text. */
  summary: string;
  version: string;
  /** Language tags, the course's own language first. */
  languages: string[];
  /** Learning time in minutes. */
  minutes: number;
  /** Formats the course can be packaged in, with a label for people. */
  formats: { id: string; label: string }[];
  /** Path of the cover picture on disk. */
  cover?: string;
  /** Why the course cannot be built. Its card shows them in place of the buttons. */
  problems?: readonly Problem[];
}

/** A place to go from the workbench: the documentation, the record store, the studio. */
export interface PreviewLink {
  label: string;
  href: string;
}

/** The record store behind cmi5 and Tin Can packages, as the platform meets it. */
export interface PreviewRecords {
  /** The record store with the platform's own key; paths such as `/statements`. */
  asPlatform(request: Request): Response | Promise<Response>;
  /** The broker in front of it: `POST /launch`, `DELETE /launch`, `/xapi/…`. */
  broker(request: Request): Response | Promise<Response>;
  /** Vouches for a learner, in the form the broker takes (`signTicket`). */
  ticket(claims: { learner: string; course: string; registration: string }): string;
}

/** What `createPreview` needs. Building and caching packages is the caller's work. */
export interface PreviewOptions {
  catalogue(): Promise<CourseEntry[]>;
  /** The files of a package by path, as an LMS would unpack them. */
  openPackage(courseId: string, formatId: string): Promise<ReadonlyMap<string, Uint8Array>>;
  /** The package as a file to take away. */
  downloadPackage(courseId: string, formatId: string): Promise<{ name: string; bytes: Uint8Array }>;
  pages: {
    /** Text of `src/ui/tokens.css`. */
    tokens: string;
    /** The bundle of `src/preview/play-page.ts`. */
    playScript: string | Uint8Array;
  };
  /** The folder for everything that is kept (`.eco`). */
  dataFolder: string;
  /** Without it cmi5 and Tin Can packages are for download only. */
  records?: PreviewRecords;
  /** Links at the foot of the workbench. */
  links?: PreviewLink[];
  /** Hears of bugs; people only see a sentence. Default: `console.error`. */
  report?(error: unknown): void;
}

/** How a format is played: by the API in the page, by the record store, or as a site. */
export const PLAYED_FORMATS: Readonly<Record<string, 'scorm' | 'launch' | 'site'>> = {
  scorm12: 'scorm',
  'scorm2004-4': 'scorm',
  'scorm2004-3': 'scorm',
  cmi5: 'launch',
  xapi: 'launch',
  web: 'site',
};
