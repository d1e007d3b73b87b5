import { markup, type Markup } from '../../src/core/markup.ts';
import type { Credit } from '../../src/course/course.schema.ts';
import { isOrganisation, type CourseMetadata, type LanguageText } from './record.ts';
import { vCard } from './vcard.ts';

/** LOM has no word for translators and funders. */
const ROLES: Record<Credit['role'], string> = {
  author: 'author',
  illustrator: 'graphical designer',
  translator: 'unknown',
  reviewer: 'validator',
  publisher: 'publisher',
  funder: 'unknown',
};

/** The record as `metadata.xml` of a SCORM 2004 package: LOM in its XML binding, IEEE 1484.12.3. */
export function lom2004Xml(metadata: CourseMetadata): string {
  const own = (text: string): LanguageText => ({ language: metadata.authoredIn, text });
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<lom xmlns="http://ltsc.ieee.org/xsd/LOM">
  <general>
    ${identifier(metadata.iri)}
    <title>${metadata.titles.map(languageText)}</title>
${metadata.languages.map((language) => markup`    <language>${language}</language>\n`)}    <description>${metadata.descriptions.map(languageText)}</description>
${metadata.keywords.map((word) => markup`    <keyword>${languageText(own(word))}</keyword>\n`)}  </general>
  <lifeCycle>
    <version>${languageText(own(metadata.version))}</version>
    <status>${term('final')}</status>
${metadata.credits.map((credit) => contribution(credit, isOrganisation(metadata, credit.name)))}  </lifeCycle>
  <metaMetadata>
    <metadataSchema>LOMv1.0</metadataSchema>
    <language>${metadata.authoredIn}</language>
  </metaMetadata>
  <technical>
    <format>text/html</format>
    <location>${metadata.iri}</location>
  </technical>
  <educational>
    <interactivityType>${term('mixed')}</interactivityType>
    <learningResourceType>${term('exercise')}</learningResourceType>
    <learningResourceType>${term('narrative text')}</learningResourceType>
    <intendedEndUserRole>${term('learner')}</intendedEndUserRole>
    <context>${term('training')}</context>
    <typicalAgeRange>${languageText(own('18-'))}</typicalAgeRange>
    <typicalLearningTime><duration>${metadata.duration}</duration></typicalLearningTime>
${metadata.languages.map((language) => markup`    <language>${language}</language>\n`)}  </educational>
  <rights>
    <cost>${term('no')}</cost>
    <copyrightAndOtherRestrictions>${term('yes')}</copyrightAndOtherRestrictions>
    <description>${languageText(own(metadata.licence.url))}</description>
  </rights>
${metadata.basedOn.map(
  ({ title, url }) => markup`  <relation>
    <kind>${term('isbasedon')}</kind>
    <resource>
      ${identifier(url)}
      <description>${languageText(own(title))}</description>
    </resource>
  </relation>
`,
)}  <classification>
    <purpose>${term('educational objective')}</purpose>
    <description>${languageText(own(metadata.outcomes.join('\n')))}</description>
${metadata.keywords.map((word) => markup`    <keyword>${languageText(own(word))}</keyword>\n`)}  </classification>
</lom>
`.text;
}

const languageText = ({ language, text }: LanguageText): Markup =>
  markup`<string language="${language}">${text}</string>`;

const identifier = (iri: string): Markup =>
  markup`<identifier><catalog>URI</catalog><entry>${iri}</entry></identifier>`;

const term = (value: string): Markup => markup`<source>LOMv1.0</source><value>${value}</value>`;

const contribution = (credit: Credit, isOrganisation: boolean): Markup =>
  markup`    <contribute><role>${term(ROLES[credit.role])}</role><entity>${vCard(credit, isOrganisation)}</entity></contribute>\n`;
