/** All IRIs of the project lie under this address (DESIGN 5). */
export const IRI_BASE = 'https://w3id.org/ecoheritage/';

/** The activity IRI of a course. It never changes with title or version. */
export const courseIri = (courseId: string): string => `${IRI_BASE}courses/${courseId}`;

/** The course structure of a cmi5 package around the course: cmi5 wants an id of its own. */
export const cmi5CourseIri = (courseId: string): string => `${courseIri(courseId)}/cmi5`;

/** The xAPI profile that all our statements follow (schemas/ecoheritage-profile.jsonld). */
export const PROFILE_IRI = `${IRI_BASE}xapi`;

/** This version of it, as statements name it. */
export const PROFILE_VERSION = `${PROFILE_IRI}/v1`;

/** Names in the profile: extensions and the like. */
export const profileIri = (name: string): string => `${PROFILE_IRI}/${name}`;

/** The IRI of a question: cmi5's pattern, with the page in place of the test. */
export const questionIri = (courseId: string, pageId: string, activityId: string): string =>
  `${courseIri(courseId)}/test/${pageId}/question/${activityId}`;

/** The IRI of something inside a course: a page or an activity. */
export const partIri = (courseId: string, partId: string): string =>
  `${courseIri(courseId)}/${partId}`;
