import { courseBuild } from '../../fixture.ts';
import type { Sample } from '../sample.ts';

const build = courseBuild(['en']);

export default {
  description: 'one language, without schemas',
  build: { ...build, scorm12Schemas: [] },
} satisfies Sample;
