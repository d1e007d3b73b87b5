import type { CDPSession, Protocol } from 'puppeteer-core';
import type { KeyboardLearner } from './browser.ts';

/** A control as assistive technology meets it. */
export interface Spoken {
  role: string;
  name: string;
}

/** What somebody can act on has one of these roles (WAI-ARIA 1.2, widgets). */
const CONTROLS = new Set([
  'button',
  'checkbox',
  'combobox',
  'DisclosureTriangle',
  'Date',
  'link',
  'listbox',
  'option',
  'radio',
  'searchbox',
  'slider',
  'spinbutton',
  'textbox',
]);

type Node = Protocol.Accessibility.AXNode;

const isFocusable = ({ properties = [] }: Node): boolean =>
  properties.some(({ name, value }) => name === 'focusable' && value.value === true);

const valueOf = (value: Protocol.Accessibility.AXValue | undefined): string =>
  String(value?.value ?? '').trim();

async function treeOf({ page }: KeyboardLearner, session: CDPSession): Promise<Node[]> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const frameId = frameTree.childFrames?.[0]?.frame.id;
  if (!frameId) throw new Error(`No course is open at ${page.url()}.`);
  const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId });
  return nodes;
}

/** Every node below the element with this id, with itself. */
async function nodesOf(
  learner: KeyboardLearner,
  session: CDPSession,
  activity: string,
): Promise<Node[]> {
  const handle = await learner.frame.$(`#${activity} >>> .card`);
  const backendNodeId = await handle!.backendNodeId();
  const nodes = await treeOf(learner, session);
  const byId = new Map(nodes.map((one) => [one.nodeId, one]));
  const below = (one: Node): Node[] => [
    one,
    ...(one.childIds ?? []).flatMap((id) => (byId.has(id) ? below(byId.get(id)!) : [])),
  ];
  const card = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === backendNodeId);
  if (!card) throw new Error(`Assistive technology does not meet “${activity}”.`);
  return below(card);
}

/**
 * The controls of an activity by Chromium's accessibility tree, and what is wrong with them: a
 * control without a name, and something that takes the focus of the Tab key and says no role.
 */
export async function controlsOf(
  learner: KeyboardLearner,
  activity: string,
): Promise<{ group: Spoken; controls: Spoken[]; faults: string[] }> {
  const session = await learner.page.createCDPSession();
  try {
    const [card, ...nodes] = await nodesOf(learner, session, activity);
    const faults: string[] = [];
    const controls: Spoken[] = [];
    for (const node of nodes) {
      if (node.ignored || !isFocusable(node)) continue;
      const spoken = { role: valueOf(node.role), name: valueOf(node.name) };
      if (CONTROLS.has(spoken.role)) {
        controls.push(spoken);
        if (!spoken.name) faults.push(`A ${spoken.role} has no name.`);
        continue;
      }
      const { node: element } = await session.send('DOM.describeNode', {
        backendNodeId: node.backendDOMNodeId!,
      });
      const { attributes = [], localName } = element;
      const tabIndex = attributes[attributes.indexOf('tabindex') + 1];
      const isForScript = attributes.includes('tabindex') && tabIndex === '-1';
      if (!isForScript && localName !== 'input') {
        faults.push(`<${localName}> takes the focus as “${spoken.role}”: ${spoken.name}.`);
      }
      if (localName === 'input') faults.push(`An input has the role “${spoken.role}”.`);
    }
    const group = { role: valueOf(card!.role), name: valueOf(card!.name) };
    return { group, controls, faults };
  } finally {
    await session.detach();
  }
}
