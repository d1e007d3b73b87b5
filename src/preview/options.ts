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
  /** Links at the foot of the workbench. */
  links?: PreviewLink[];
  /** Hears of bugs; people only see a sentence. Default: `console.error`. */
  report?(error: unknown): void;
}

/** The formats that run here; all others are for download only. */
export const PLAYED_FORMATS = ['scorm12', 'web'] as const;
