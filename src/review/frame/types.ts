import { TYPES } from '../../records/verbs.ts';

export const TEST_TYPE: string = TYPES.test;
