import { courseBuild } from '../../fixture.ts';
import type { Sample } from '../sample.ts';

const build = courseBuild(['en']);

export default {
  description: 'one language, without schemas',
  build: { ...build, schemas: { scorm12: [], 'scorm2004-4': [], 'scorm2004-3': [] } },
} satisfies Sample;
