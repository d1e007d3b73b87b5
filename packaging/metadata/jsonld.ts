import { markup, raw, type Markup } from '../../src/core/markup.ts';
import type { Credit } from '../../src/course/course.schema.ts';
import { licenceUrl } from '../../src/course/licence.schema.ts';
import { creditsOf, isOrganisation, type CourseMetadata, type LanguageText } from './record.ts';

/**
 * `metadata.jsonld` of every package: schema.org and LRMI terms in the profile that German-speaking
 * OER catalogues read (AMB): `id` and `type` without `@`, lists for what may occur twice, objects
 * with an `id` for licences and concepts.
 */
export const ambJson = (metadata: CourseMetadata): string =>
  `${JSON.stringify(
    {
      '@context': [
        'https://w3id.org/kim/amb/context.jsonld',
        { '@language': metadata.languages[0] },
      ],
      id: metadata.iri,
      type: ['LearningResource', 'Course'],
      ...common(metadata),
      learningResourceType: [
        { id: 'https://w3id.org/kim/hcrt/course', prefLabel: { en: 'Course', de: 'Kurs' } },
      ],
      creator: creators(metadata).map(agent(metadata, 'type')),
      publisher: creditsOf(metadata, 'publisher').map(agent(metadata, 'type')),
      contributor: contributors(metadata).map(agent(metadata, 'type')),
      license: { id: metadata.licence.url },
      // Without its author: AMB asks whether that is a person, and we do not know.
      isBasedOn: metadata.basedOn.map(({ title, url, licence }) => ({
        id: url,
        name: title,
        license: { id: licenceUrl(licence) },
      })),
    },
    withoutEmpty,
    2,
  )}\n`;

/**
 * The same for search engines, in the head of a page. They do not read contexts, so this one is
 * schema.org to the letter. `language` picks title and description.
 */
export function schemaOrgJson(metadata: CourseMetadata, language: string): string {
  return JSON.stringify(
    {
      '@context': 'https://schema.org',
      '@type': ['Course', 'LearningResource'],
      '@id': metadata.iri,
      url: metadata.iri,
      ...common(metadata),
      name: inLanguage(metadata.titles, language),
      description: inLanguage(metadata.descriptions, language),
      creator: creators(metadata).map(agent(metadata, '@type')),
      publisher: creditsOf(metadata, 'publisher').map(agent(metadata, '@type')),
      // Google's name for who offers a course.
      provider: creditsOf(metadata, 'publisher').map(agent(metadata, '@type')),
      contributor: contributors(metadata).map(agent(metadata, '@type')),
      funder: creditsOf(metadata, 'funder').map(agent(metadata, '@type')),
      license: metadata.licence.url,
      learningResourceType: 'Course',
      interactivityType: 'mixed',
      typicalAgeRange: '18-',
      version: metadata.version,
      timeRequired: metadata.duration,
      teaches: metadata.outcomes,
      educationalAlignment: metadata.competences.map(({ framework, name }) => ({
        '@type': 'AlignmentObject',
        alignmentType: 'teaches',
        educationalFramework: framework,
        targetName: name,
      })),
      isBasedOn: metadata.basedOn.map(({ title, author, url, licence }) => ({
        '@type': 'CreativeWork',
        '@id': url,
        name: title,
        author,
        license: licenceUrl(licence),
      })),
    },
    withoutEmpty,
  );
}

const script = (json: string): Markup =>
  markup`<script type="application/ld+json">${raw(json.trim().replaceAll('<', '\\u003c'))}</script>\n`;

/** A `<script>` for the head of a page, for search engines. */
export const schemaOrgScript = (metadata: CourseMetadata, language: string): Markup =>
  script(schemaOrgJson(metadata, language));

/** The same for catalogues of open educational resources. */
export const ambScript = (metadata: CourseMetadata): Markup =>
  script(JSON.stringify(JSON.parse(ambJson(metadata))));

const common = (metadata: CourseMetadata) => ({
  name: metadata.titles[0]!.text,
  description: metadata.descriptions[0]!.text,
  inLanguage: metadata.languages,
  keywords: metadata.keywords,
  isAccessibleForFree: true,
});

const inLanguage = (texts: readonly LanguageText[], language: string): string =>
  (texts.find((text) => text.language === language) ?? texts[0]!).text;

const creators = (metadata: CourseMetadata): Credit[] => creditsOf(metadata, 'author');

const contributors = (metadata: CourseMetadata): Credit[] =>
  creditsOf(metadata, 'illustrator', 'translator', 'reviewer');

const agent =
  (metadata: CourseMetadata, typeKey: 'type' | '@type') =>
  (credit: Credit): Record<string, string> => ({
    [typeKey]: isOrganisation(metadata, credit.name) ? 'Organization' : 'Person',
    name: credit.name,
    ...(credit.url && { [typeKey === 'type' ? 'id' : 'url']: credit.url }),
  });

/** Leaves empty lists out: they say nothing, and AMB refuses them. */
const withoutEmpty = (_key: string, value: unknown): unknown =>
  Array.isArray(value) && value.length === 0 ? undefined : value;
