import { markup, type Markup } from '../../src/core/markup.ts';
import type { Credit } from '../../src/course/course.schema.ts';
import { isOrganisation, type CourseMetadata, type LanguageText } from '../metadata/record.ts';
import { vCard } from '../metadata/vcard.ts';

/** The profile has no word for translators and funders. */
const ROLES: Record<Credit['role'], string> = {
  author: 'author',
  illustrator: 'graphical designer',
  translator: 'unknown',
  reviewer: 'validator',
  publisher: 'publisher',
  funder: 'unknown',
};

/** The record in the profile of LOM that the manifest of a cartridge takes (Common Cartridge 1.1). */
export function manifestLom(metadata: CourseMetadata): Markup {
  const own = (text: string): LanguageText => ({ language: metadata.authoredIn, text });
  return markup`    <lomimscc:lom>
      <lomimscc:general>
        ${identifier(metadata.iri)}
        <lomimscc:title>${languageText(metadata.titles[0]!)}</lomimscc:title>
        <lomimscc:language>${metadata.languages[0]}</lomimscc:language>
        <lomimscc:description>${languageText(metadata.descriptions[0]!)}</lomimscc:description>
${metadata.keywords.map((word) => markup`        <lomimscc:keyword>${languageText(own(word))}</lomimscc:keyword>\n`)}      </lomimscc:general>
      <lomimscc:lifeCycle>
${metadata.credits.map((credit) => contribution(credit, isOrganisation(metadata, credit.name)))}      </lomimscc:lifeCycle>
      <lomimscc:technical><lomimscc:format>text/html</lomimscc:format></lomimscc:technical>
      <lomimscc:rights>
        <lomimscc:cost>${term('no')}</lomimscc:cost>
        <lomimscc:copyrightAndOtherRestrictions>${term('yes')}</lomimscc:copyrightAndOtherRestrictions>
        <lomimscc:description>${languageText(own(metadata.licence.url))}</lomimscc:description>
      </lomimscc:rights>
${metadata.basedOn.map(
  ({ title, url }) => markup`      <lomimscc:relation>
        <lomimscc:kind>${term('isbasedon')}</lomimscc:kind>
        <lomimscc:resource>
          ${identifier(url)}
          <lomimscc:description>${languageText(own(title))}</lomimscc:description>
        </lomimscc:resource>
      </lomimscc:relation>
`,
)}    </lomimscc:lom>
`;
}

const languageText = ({ language, text }: LanguageText): Markup =>
  markup`<lomimscc:string language="${language}">${text}</lomimscc:string>`;

const identifier = (iri: string): Markup =>
  markup`<lomimscc:identifier><lomimscc:catalog>URI</lomimscc:catalog><lomimscc:entry>${iri}</lomimscc:entry></lomimscc:identifier>`;

/** The profile takes words without the vocabulary they come from. */
const term = (value: string): Markup => markup`<lomimscc:value>${value}</lomimscc:value>`;

const contribution = (credit: Credit, isOrganisation: boolean): Markup =>
  markup`        <lomimscc:contribute><lomimscc:role>${term(ROLES[credit.role])}</lomimscc:role><lomimscc:entity>${vCard(credit, isOrganisation)}</lomimscc:entity></lomimscc:contribute>\n`;
