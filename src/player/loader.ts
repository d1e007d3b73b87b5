import type { CompanionFacts, Outline } from '../course/outline.ts';

/** A page as the build hands it over: HTML and the data of its activities. */
export interface LoadedPage {
  id: string;
  title: string;
  html: string;
  activities: Record<string, LoadedActivity>;
}

export interface LoadedActivity {
  id: string;
  type: string;
  prompt: string;
  attempts?: number;
}

export interface LoadedLanguage {
  language: string;
  outline: Outline;
  /** Terms by id, with the ids of the pages on which they are linked. */
  glossary: Record<string, { term: string; definition: string; pages?: string[] }>;
  references: Record<string, string>;
  /** What a certificate of participation says of the course. */
  facts: CompanionFacts;
  /** HTML of the answer key, where the course is one file. */
  answerKey?: string;
}

/** A page as a script hands it over; where the course is one file, its HTML stands in there. */
export type HandedPage = Omit<LoadedPage, 'html'> & { html?: string };

/**
 * What the package's scripts hand over. They are classic scripts that call these functions, so that
 * a course also opens from a disk, where pages cannot be fetched.
 */
export interface CourseScripts {
  addModule(module: { language: string; id: string; pages: HandedPage[] }): void;
  addLanguage(language: LoadedLanguage): void;
}

/** What of a course stands in its one file. */
export interface StandingCourse {
  /** HTML of pages by id. */
  standing: ReadonlyMap<string, string>;
  /** Addresses of media by their path. */
  media: ReadonlyMap<string, string>;
}

/** Loads parts of the course by script, each once, and keeps them. */
export class Loader implements CourseScripts {
  private readonly pages = new Map<string, LoadedPage>();
  private readonly languages = new Map<string, LoadedLanguage>();
  private readonly scripts = new Map<string, Promise<void>>();
  private readonly standing: ReadonlyMap<string, string>;
  private readonly media: ReadonlyMap<string, string>;

  constructor({ standing, media }: StandingCourse = { standing: new Map(), media: new Map() }) {
    this.standing = standing;
    this.media = media;
  }

  addModule({ language, pages }: { language: string; pages: HandedPage[] }): void {
    for (const page of pages) this.addPage(language, page);
  }

  addPage(language: string, page: HandedPage): void {
    const html = page.html ?? this.standing.get(page.id) ?? '';
    this.pages.set(`${language}/${page.id}`, { ...page, html: this.withMedia(html) });
  }

  private withMedia(html: string): string {
    if (this.media.size === 0) return html;
    return html.replace(/="(media\/[^"]+)"/g, (whole, path: string) => {
      const address = this.media.get(path);
      return address === undefined ? whole : `="${address.replaceAll('"', '&quot;')}"`;
    });
  }

  addLanguage(language: LoadedLanguage): void {
    this.languages.set(language.language, language);
  }

  /** A page with the elements of its activities. Rejects when a script does not come. */
  async page(outline: Outline, pageId: string): Promise<LoadedPage> {
    const key = `${outline.language}/${pageId}`;
    if (!this.pages.has(key)) {
      const module = outline.modules.find(({ pages }) => pages.some(({ id }) => id === pageId));
      if (module) await this.script(module.script);
    }
    const page = this.pages.get(key);
    if (!page) throw new Error(`There is no page ${key}.`);
    await this.elements(outline, page);
    return page;
  }

  /** A page that is here already, without waiting. */
  loadedPage(outline: Outline, pageId: string): LoadedPage | undefined {
    return this.pages.get(`${outline.language}/${pageId}`);
  }

  /** The data of an activity that is here already. */
  loadedActivity(outline: Outline, id: string): LoadedActivity | undefined {
    const pages = outline.modules.flatMap((module) => module.pages);
    const page = pages.find(({ activities }) => activities.some((activity) => activity.id === id));
    return page && this.loadedPage(outline, page.id)?.activities[id];
  }

  private async elements({ needs = {} }: Outline, page: LoadedPage): Promise<void> {
    const types = new Set(Object.values(page.activities).map(({ type }) => type));
    await Promise.all(
      [...types]
        .filter((type) => !customElements.get(`eh-${type}`))
        .map(async (type) => {
          if (needs[type]) await this.script(`activities/${needs[type]}.js`);
          await this.script(`activities/${type}.js`);
        }),
    );
  }

  async language(outline: Outline, tag: string): Promise<LoadedLanguage> {
    const path = outline.languages.find((language) => language.tag === tag)?.outline;
    if (!this.languages.has(tag) && path) await this.script(path);
    const language = this.languages.get(tag);
    if (!language) throw new Error(`There is no language ${tag}.`);
    return language;
  }

  /** Fetches what is left of a language while nothing else happens: then no network is needed. */
  async everything(outline: Outline): Promise<void> {
    for (const { script, pages } of outline.modules) {
      const missing = pages.some(({ id }) => !this.pages.has(`${outline.language}/${id}`));
      if (missing) await this.script(script).catch(() => undefined);
      for (const { id } of pages) {
        const page = this.loadedPage(outline, id);
        if (page) await this.elements(outline, page).catch(() => undefined);
      }
    }
    await this.language(outline, outline.language).catch(() => undefined);
  }

  /** Runs a script of the package once; a failed one can be tried again. */
  script(path: string): Promise<void> {
    const before = this.scripts.get(path);
    if (before) return before;
    const loading = new Promise<void>((resolve, reject) => {
      const element = document.createElement('script');
      element.src = path;
      element.onload = () => resolve();
      element.onerror = () => {
        element.remove();
        this.scripts.delete(path);
        reject(new Error(`${path} did not load.`));
      };
      document.head.append(element);
    });
    this.scripts.set(path, loading);
    return loading;
  }
}
