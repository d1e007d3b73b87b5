/** The ways in which a player can report; one player entry exists for each. */
export const RECORD_IDS = ['local', 'scorm12', 'scorm2004', 'cmi5', 'xapi'] as const;
export type RecordId = (typeof RECORD_IDS)[number];
