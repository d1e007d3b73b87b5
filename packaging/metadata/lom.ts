import { markup, type Markup } from '../../src/core/markup.ts';
import type { Credit } from '../../src/course/course.schema.ts';
import { isOrganisation, type CourseMetadata, type LanguageText } from './record.ts';
import { vCard } from './vcard.ts';

/** LOM has no word for translators and funders. */
const ROLES: Record<Credit['role'], string> = {
  author: 'Author',
  illustrator: 'Graphical Designer',
  translator: 'Unknown',
  reviewer: 'Validator',
  publisher: 'Publisher',
  funder: 'Unknown',
};

/**
 * The record as `metadata.xml` of a SCORM 1.2 package: LOM in the binding of IMS Meta-Data 1.2.1,
 * with the elements that SCORM 1.2 asks of a content aggregation.
 */
export function lomXml(metadata: CourseMetadata): string {
  const own = (text: string): LanguageText => ({ language: metadata.authoredIn, text });
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1">
  <general>
    <title>${metadata.titles.map(languageText)}</title>
    <catalogentry><catalog>URI</catalog><entry>${neutral(metadata.iri)}</entry></catalogentry>
${metadata.languages.map((language) => markup`    <language>${language}</language>\n`)}    <description>${metadata.descriptions.map(languageText)}</description>
${metadata.keywords.map((word) => markup`    <keyword>${languageText(own(word))}</keyword>\n`)}  </general>
  <lifecycle>
    <version>${neutral(metadata.version)}</version>
    <status>${term('Final')}</status>
${metadata.credits.map((credit) => contribution(credit, isOrganisation(metadata, credit.name)))}  </lifecycle>
  <metametadata>
    <metadatascheme>ADL SCORM 1.2</metadatascheme>
    <language>${metadata.authoredIn}</language>
  </metametadata>
  <technical>
    <format>text/html</format>
    <location type="URI">${metadata.iri}</location>
  </technical>
  <educational>
    <interactivitytype>${term('Mixed')}</interactivitytype>
    <learningresourcetype>${term('Exercise')}</learningresourcetype>
    <learningresourcetype>${term('Narrative Text')}</learningresourcetype>
    <intendedenduserrole>${term('Learner')}</intendedenduserrole>
    <context>${term('Continuous Formation')}</context>
    <typicalagerange>${neutral('18-')}</typicalagerange>
    <typicallearningtime><datetime>${metadata.duration}</datetime></typicallearningtime>
${metadata.languages.map((language) => markup`    <language>${language}</language>\n`)}  </educational>
  <rights>
    <cost>${term('no')}</cost>
    <copyrightandotherrestrictions>${term('yes')}</copyrightandotherrestrictions>
    <description>${neutral(metadata.licence.url)}</description>
  </rights>
${metadata.basedOn.map(
  ({ title, url }) => markup`  <relation>
    <kind>${term('IsBasedOn')}</kind>
    <resource>
      <description>${neutral(title)}</description>
      <catalogentry><catalog>URI</catalog><entry>${neutral(url)}</entry></catalogentry>
    </resource>
  </relation>
`,
)}  <classification>
    <purpose>${term('Educational Objective')}</purpose>
    <description>${languageText(own(metadata.outcomes.join('\n')))}</description>
${metadata.keywords.map((word) => markup`    <keyword>${languageText(own(word))}</keyword>\n`)}  </classification>
</lom>
`.text;
}

const languageText = ({ language, text }: LanguageText): Markup =>
  markup`<langstring xml:lang="${language}">${text}</langstring>`;

/** Text in no language: addresses, numbers, vocabulary. */
const neutral = (text: string): Markup => languageText({ language: 'x-none', text });

const term = (value: string): Markup =>
  markup`<source>${neutral('LOMv1.0')}</source><value>${neutral(value)}</value>`;

const contribution = (credit: Credit, isOrganisation: boolean): Markup =>
  markup`    <contribute><role>${term(ROLES[credit.role])}</role><centity><vcard>${vCard(credit, isOrganisation)}</vcard></centity></contribute>\n`;
