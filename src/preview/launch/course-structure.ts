import { parseXml, XmlError, type XmlElement } from '../../core/xml.ts';

export const MOVE_ON = [
  'NotApplicable',
  'Passed',
  'Completed',
  'CompletedAndPassed',
  'CompletedOrPassed',
] as const;
export type MoveOn = (typeof MOVE_ON)[number];

/** An assignable unit as the platform needs it (cmi5 13.1.4). */
export interface Unit {
  kind: 'unit';
  /** The publisher's id. */
  id: string;
  title: string;
  url: string;
  moveOn: MoveOn;
  masteryScore?: number;
  launchParameters?: string;
  entitlementKey?: string;
  isOwnWindow: boolean;
}

/** A block, or the course itself: satisfied when all in it is. */
export interface Group {
  kind: 'course' | 'block';
  id: string;
  title: string;
  children: (Unit | Group)[];
}

const child = (parent: XmlElement, name: string): XmlElement | undefined =>
  parent.children.find(({ local }) => local === name);

const textOf = (parent: XmlElement, name: string): string | undefined =>
  child(parent, name)?.text.trim() || undefined;

const titleOf = (parent: XmlElement): string =>
  child(parent, 'title')
    ?.children.find(({ local }) => local === 'langstring')
    ?.text.trim() ?? '';

class StructureError extends Error {}

/** Reads `cmi5.xml`. Returns a sentence for people when no LMS could launch anything of it. */
export function readCourseStructure(xml: string): Group | string {
  return parsed(xml, 'cmi5.xml', (root) => {
    const course = root.local === 'courseStructure' && child(root, 'course');
    if (!course) return 'The file cmi5.xml has no courseStructure with a course.';
    const group: Group = {
      kind: 'course',
      id: idOf(course),
      title: titleOf(course),
      children: members(root),
    };
    return unitsOf(group).length === 0 ? 'The course structure has no assignable unit.' : group;
  });
}

function parsed<Result>(
  xml: string,
  file: string,
  read: (root: XmlElement) => Result | string,
): Result | string {
  try {
    return read(parseXml(xml));
  } catch (error) {
    if (error instanceof StructureError) return error.message;
    if (error instanceof XmlError) return `The file ${file} is not well-formed XML.`;
    throw error;
  }
}

const members = (parent: XmlElement): Group['children'] =>
  parent.children.flatMap((element): Group['children'] => {
    if (element.local === 'au') return [readUnit(element)];
    if (element.local !== 'block') return [];
    const [id, title] = [idOf(element), titleOf(element)];
    return [{ kind: 'block', id, title, children: members(element) }];
  });

function idOf({ attributes, local }: XmlElement): string {
  const id = attributes.get('id')?.trim();
  if (!id || !/^[a-z][a-z0-9+.-]*:\S+$/i.test(id))
    throw new StructureError(`A <${local}> of cmi5.xml has no absolute IRI as its id.`);
  return id;
}

function readUnit(element: XmlElement): Unit {
  const { attributes } = element;
  const id = idOf(element);
  const url = textOf(element, 'url');
  if (!url) throw new StructureError(`The unit “${id}” has no url to launch.`);
  const moveOn = MOVE_ON.find((word) => word === attributes.get('moveOn'));
  if (!moveOn && attributes.has('moveOn'))
    throw new StructureError(`The unit “${id}” moves on by none of: ${MOVE_ON.join(', ')}.`);
  const mastery = Number(attributes.get('masteryScore') ?? Number.NaN);
  const launchParameters = textOf(element, 'launchParameters');
  const entitlementKey = textOf(element, 'entitlementKey');
  return {
    kind: 'unit',
    id,
    title: titleOf(element),
    url,
    moveOn: moveOn ?? 'NotApplicable',
    ...(mastery >= 0 && mastery <= 1 ? { masteryScore: mastery } : {}),
    ...(launchParameters ? { launchParameters } : {}),
    ...(entitlementKey ? { entitlementKey } : {}),
    isOwnWindow: attributes.get('launchMethod') === 'OwnWindow',
  };
}

/** All units of a course, in order. */
export const unitsOf = (group: Group): Unit[] =>
  group.children.flatMap((member) => (member.kind === 'unit' ? [member] : unitsOf(member)));

/** The activity that a `tincan.xml` launches. */
export function readTinCan(xml: string): Unit | string {
  return parsed(xml, 'tincan.xml', (root) => {
    const activities = root.local === 'tincan' ? child(root, 'activities') : undefined;
    const activity = activities?.children.find((one) => child(one, 'launch'));
    const url = activity && textOf(activity, 'launch');
    if (!activity || !url) return 'The file tincan.xml has no activity with a launch.';
    return {
      kind: 'unit',
      id: idOf(activity),
      title: textOf(activity, 'name') ?? '',
      url,
      moveOn: 'NotApplicable',
      isOwnWindow: false,
    };
  });
}
