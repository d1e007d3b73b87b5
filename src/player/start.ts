import * as kit from '../activities/kit.ts';
import * as lit from 'lit';
import type { Outline } from '../course/outline.ts';
import type { LearningRecord } from '../records/record.ts';
import './bar.element.ts';
import './contents.element.ts';
import type { PlayerExtension, PlayerHost } from './extension.ts';
import { Loader, type CourseScripts, type HandedPage, type StandingCourse } from './loader.ts';
import './pager.element.ts';
import { Player } from './player.ts';
import './popup.element.ts';
import './result.element.ts';

/** What the scripts of a package find: where to hand data over, and what activities share. */
interface EcoHeritageGlobal extends CourseScripts {
  lit: typeof lit;
  kit: typeof kit;
}

declare global {
  var EcoHeritage: EcoHeritageGlobal;
}

/** What only some players bring. */
export interface StartOptions {
  /** What of the course stands in the page. */
  standing?: () => StandingCourse;
  /** True when the page is for something else than learning. */
  isElse?: (outline: Outline, loader: Loader) => boolean;
  extend?: (host: PlayerHost) => PlayerExtension;
}

/** Makes the global that the package's other scripts use, and starts the course with a record. */
export function start(
  makeRecord: (outline: Outline) => LearningRecord,
  { standing, isElse, extend }: StartOptions = {},
): void {
  const { outline, first } = JSON.parse(document.querySelector('#eh-course')!.textContent) as {
    outline: Outline;
    first: HandedPage;
  };
  const loader = new Loader(standing?.());
  loader.addPage(outline.language, first);
  globalThis.EcoHeritage = {
    lit,
    kit,
    addModule: (module) => loader.addModule(module),
    addLanguage: (language) => loader.addLanguage(language),
  };
  if (isElse?.(outline, loader)) return;
  const player = new Player(outline, makeRecord(outline), loader, extend);
  // The scripts of the first page's activities follow this one: start when they have run.
  document.addEventListener('DOMContentLoaded', () => void player.start(), { once: true });
}
