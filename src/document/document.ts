import type { Outline } from '../course/outline.ts';

/** One page of a course, rendered once: HTML, and the data of its activities. */
export interface PageDocument {
  id: string;
  title: string;
  /** The content of `<main>`: a heading and blocks, activities in readable form. */
  html: string;
  /** Run-time data of the page's activities by id; Markdown in them is HTML already. */
  activities: Record<string, unknown>;
  /** Its text without markup, for finding words. */
  text: string;
}

export interface ModuleDocument {
  id: string;
  title: string;
  pages: PageDocument[];
}

/** A course in one language, rendered. Every package format starts from here. */
export interface CourseDocument {
  language: string;
  outline: Outline;
  modules: ModuleDocument[];
  /** Terms for the glossary pop-up, definitions as HTML. */
  glossary: Record<string, { term: string; definition: string }>;
  /** The answer key of all activities, as HTML. */
  answerKey: string;
  /** Activity types that occur. */
  activityTypes: string[];
}
