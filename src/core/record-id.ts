/** The ways in which a player can report; one player entry exists for each. */
export const RECORD_IDS = ['local', 'scorm12', 'scorm2004', 'cmi5', 'xapi'] as const;
export type RecordId = (typeof RECORD_IDS)[number];

/** Records beside which a package may report to a broker; those of an LRS report by themselves. */
export const BESIDE_IDS = ['local', 'scorm12', 'scorm2004'] as const satisfies readonly RecordId[];
export type BesideId = (typeof BESIDE_IDS)[number];
