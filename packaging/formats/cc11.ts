import { cartridgeOf } from '../cc/cartridge.ts';
import { cartridgeManifest } from '../cc/manifest.ts';
import { resourcesOf } from '../cc/resource.ts';
import { makePlan } from '../make-plan.ts';
import { courseMetadata } from '../metadata/record.ts';
import type { PackageFormat } from '../plan.ts';

/**
 * Common Cartridge 1.1: pages and questions that an LMS turns into its own, to be edited there. A
 * cartridge has one language.
 */
export const cc11: PackageFormat = {
  id: 'cc11',
  label: 'Common Cartridge 1.1',
  extension: 'imscc',
  record: undefined,
  monolingual: true,
  plan(build) {
    const cartridge = cartridgeOf(build);
    const resources = [...resourcesOf(cartridge.items), ...cartridge.shared];
    return makePlan(build, cc11, [
      ...resources.flatMap(({ files }) => files),
      {
        path: 'imsmanifest.xml',
        content: cartridgeManifest(cartridge, courseMetadata(build)),
      },
    ]);
  },
};
