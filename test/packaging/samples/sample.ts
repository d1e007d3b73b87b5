import type { CourseBuild } from '../../../packaging/plan.ts';

/** A sample goes through every format; what comes out stands in its `_expected` folder. */
export interface Sample {
  description: string;
  build: CourseBuild;
}
