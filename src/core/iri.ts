/** All IRIs of the project lie under this address (DESIGN 5). */
export const IRI_BASE = 'https://w3id.org/ecoheritage/';

/** The activity IRI of a course. It never changes with title or version. */
export const courseIri = (courseId: string): string => `${IRI_BASE}courses/${courseId}`;

/** The IRI of something inside a course: a page or an activity. */
export const partIri = (courseId: string, partId: string): string =>
  `${courseIri(courseId)}/${partId}`;
