import { markup, type Markup } from '../../src/core/markup.ts';
import type { CourseMetadata } from '../metadata/record.ts';
import { manifestLom } from './lom.ts';
import {
  resourcesOf,
  resourceXml,
  type CartridgeItem,
  type CartridgeResource,
} from './resource.ts';

/** A cartridge: its contents, and what the contents need besides. */
export interface Cartridge {
  items: CartridgeItem[];
  /** Resources that no entry leads to: media, style, licences, source. */
  shared: CartridgeResource[];
}

/**
 * `imsmanifest.xml`. Moodle finds the version by the first namespace, in the first 1024 bytes; one
 * root entry without a title holds all others.
 */
export function cartridgeManifest(cartridge: Cartridge, metadata: CourseMetadata): string {
  const resources = [...resourcesOf(cartridge.items), ...cartridge.shared];
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="eh-${metadata.id}"
  xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
  xmlns:lom="http://ltsc.ieee.org/xsd/imsccv1p1/LOM/resource"
  xmlns:lomimscc="http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1 http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_imscp_v1p2_v1p0.xsd">
  <metadata>
    <schema>IMS Common Cartridge</schema>
    <schemaversion>1.1.0</schemaversion>
${manifestLom(metadata)}  </metadata>
  <organizations>
    <organization identifier="org-${metadata.id}" structure="rooted-hierarchy">
      <item identifier="root-${metadata.id}">
${cartridge.items.map((item) => itemXml(item, '        '))}      </item>
    </organization>
  </organizations>
  <resources>
${resources.map(resourceXml)}  </resources>
</manifest>
`.text;
}

function itemXml(item: CartridgeItem, indent: string): Markup {
  if ('items' in item) {
    return markup`${indent}<item identifier="${item.id}">
${indent}  <title>${item.title}</title>
${item.items.map((inner) => itemXml(inner, `${indent}  `))}${indent}</item>
`;
  }
  return markup`${indent}<item identifier="${item.id}" identifierref="${item.resource.id}"><title>${item.title}</title></item>\n`;
}
