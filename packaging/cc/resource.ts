import { markup, type Markup } from '../../src/core/markup.ts';
import type { PlannedFile } from '../plan.ts';

/** What a resource of a cartridge is: its type in the manifest. */
export const TYPES = {
  page: 'webcontent',
  discussion: 'imsdt_xmlv1p1',
  link: 'imswl_xmlv1p1',
  questions: 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment',
};

/** Something a cartridge contains, with its files; the first is the one it opens with. */
export interface CartridgeResource {
  /** Unique in the cartridge, an XML name, the same in all versions. */
  id: string;
  kind: keyof typeof TYPES;
  files: PlannedFile[];
  /** True when it is for those who teach: LMSs that know roles hide it. */
  forInstructors?: boolean;
}

/** An entry of the contents: a folder with entries, or a resource. */
export type CartridgeItem =
  | { id: string; title: string; items: CartridgeItem[] }
  | { id: string; title: string; resource: CartridgeResource };

/** The resources that entries lead to, in order. */
export const resourcesOf = (items: readonly CartridgeItem[]): CartridgeResource[] =>
  items.flatMap((item) => ('items' in item ? resourcesOf(item.items) : [item.resource]));

/** An entry for a resource: the id of the entry comes from it. */
export const entry = (title: string, resource: CartridgeResource): CartridgeItem => ({
  id: `item-${resource.id}`,
  title,
  resource,
});

/** The resource as the manifest lists it. Only pages have an address of their own. */
export function resourceXml({ id, kind, files, forInstructors }: CartridgeResource): Markup {
  const href = kind === 'page' && markup` href="${files[0]!.path}"`;
  return markup`    <resource identifier="${id}" type="${TYPES[kind]}"${href}>
${forInstructors && INSTRUCTOR}${files.map(({ path }) => markup`      <file href="${path}"/>\n`)}    </resource>
`;
}

const INSTRUCTOR = markup`      <metadata>
        <lom:lom>
          <lom:educational>
            <lom:intendedEndUserRole>
              <lom:source>IMSGLC_CC_Rolesv1p1</lom:source>
              <lom:value>Instructor</lom:value>
            </lom:intendedEndUserRole>
          </lom:educational>
        </lom:lom>
      </metadata>
`;
