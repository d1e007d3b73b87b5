import { createHash } from 'node:crypto';
import { formatById } from '../../packaging/formats/index.ts';
import { zipPlan } from '../../packaging/zip.ts';
import { courseBuild } from './fixture.ts';

/** Prints the digest of a package: `zip.node.test.ts` runs this in other time zones. */
const plan = formatById('scorm12')!.plan(courseBuild());
console.log(
  createHash('sha256')
    .update(await zipPlan(plan))
    .digest('hex'),
);
