import { cartridgeOf } from '../cc/cartridge.ts';
import { cartridgeManifest } from '../cc/manifest.ts';
import { resourcesOf } from '../cc/resource.ts';
import { makePlan } from '../make-plan.ts';
import { courseMetadata } from '../metadata/record.ts';
import type { CourseBuild, PackageFormat } from '../plan.ts';

/**
 * Common Cartridge 1.1: pages and questions that an LMS turns into its own, to be edited there. A
 * cartridge has one language: the first of the package.
 */
export const cc11: PackageFormat = {
  id: 'cc11',
  label: 'Common Cartridge 1.1',
  extension: 'imscc',
  record: undefined,
  plan(build) {
    const single: CourseBuild = { ...build, documents: build.documents.slice(0, 1) };
    const cartridge = cartridgeOf(single);
    const resources = [...resourcesOf(cartridge.items), ...cartridge.shared];
    return makePlan(single, cc11, [
      ...resources.flatMap(({ files }) => files),
      {
        path: 'imsmanifest.xml',
        content: cartridgeManifest(cartridge, courseMetadata(single)),
      },
    ]);
  },
};
