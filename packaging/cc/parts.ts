import { markup } from '../../src/core/markup.ts';
import type { Reference } from '../../src/course/reference.schema.ts';
import { assessmentXml, type QuestionSet } from './qti.ts';
import type { CartridgeResource } from './resource.ts';

/** A discussion; `text` is plain. */
export const discussion = (id: string, title: string, text: string): CartridgeResource => ({
  id,
  kind: 'discussion',
  files: [
    {
      path: `discussions/${id}.xml`,
      content: markup`<?xml version="1.0" encoding="UTF-8"?>
<topic xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imsdt_v1p1">
  <title>${title}</title>
  <text texttype="text/html">${`<p>${text}</p>`}</text>
</topic>
`.text,
    },
  ],
});

/** Where a source can be read on the web, if it can. */
export const addressOf = ({ DOI, URL }: Reference): string | undefined =>
  DOI ? `https://doi.org/${DOI}` : URL;

/** A link to a page on the web. */
export const webLink = (id: string, title: string, address: string): CartridgeResource => ({
  id,
  kind: 'link',
  files: [
    {
      path: `links/${id}.xml`,
      content: markup`<?xml version="1.0" encoding="UTF-8"?>
<webLink xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1">
  <title>${title}</title>
  <url href="${address}" target="_blank"/>
</webLink>
`.text,
    },
  ],
});

/** A set of questions. */
export const questionResource = (set: QuestionSet): CartridgeResource => ({
  id: set.id,
  kind: 'questions',
  files: [{ path: `questions/${set.id}.xml`, content: assessmentXml(set) }],
});
