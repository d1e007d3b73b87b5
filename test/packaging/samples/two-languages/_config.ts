import { courseBuild } from '../../fixture.ts';
import type { Sample } from '../sample.ts';

export default {
  description: 'two languages, the translation first',
  build: courseBuild(['es', 'en']),
} satisfies Sample;
