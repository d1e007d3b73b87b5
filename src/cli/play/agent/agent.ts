import { controlsIn, controlStates, type Controls } from './controls.ts';
import {
  allElements,
  clean,
  isOff,
  isReachable,
  isShown,
  isSpoken,
  isWithin,
  nameOf,
  parentOf,
  press,
} from './elements.ts';
import { fillIn } from './fill.ts';
import { DEEDS, type Deed, type DeedKind, type Look, type Report, type Wish } from './wish.ts';
import { LEAVE, NEVER, NEXT, SUBMIT, YES } from './words.ts';

const LIVE =
  '[role="status"], [role="alert"], [role="alertdialog"], [aria-live="polite"], [aria-live="assertive"], .status';
const PRESSED =
  'button, [role="button"], input[type=button], input[type=submit], input[type=image], a:not([href]), a[href="#"], a[href^="javascript:"], [role="tab"], summary, [onclick]';
const PICTURES = 'img, svg, canvas, video, audio, object, embed, iframe';
const DIALOGS = 'dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"]';

/**
 * Looks at a frame of a course, and does the next thing that a learner would do in it. The same page
 * gets the same deeds. It runs in the page, which is a stranger's.
 */
export default function visit(wish: Wish): Report {
  const all = allElements();
  const controls = controlsIn(all);
  const look = lookAt(all, controls);
  const deed = wish.kinds.length > 0 ? act(wish, all, controls, look.place) : undefined;
  return { look, ...(deed && { deed }) };
}

const hasText = (one: Element): boolean =>
  !one.matches('script, style, noscript, template, title') &&
  [...one.childNodes].some((node) => node.nodeType === 3 && /\S/.test(node.nodeValue ?? ''));

function lookAt(all: readonly Element[], controls: Controls): Look {
  const worded = all.filter(hasText);
  const seen = worded.filter(isShown);
  const texts = seen.length > 0 ? seen : worded.filter(isSpoken);
  const headings = all.filter((one) => one.matches('h1, h2, [role="heading"]') && isShown(one));
  const named = headings.slice(0, 4).map((one) => clean(one.textContent));
  const address = location.pathname.replace(/^.*\//, '') + location.hash;
  return {
    place: `${address} ${named.join(' | ') || clean(texts.map((one) => one.textContent).join(' '))}`,
    hasContent: texts.length > 0 || all.some((one) => one.matches(PICTURES) && isShown(one)),
    hasOffers:
      controls.fields.length + controls.roles.length > 0 ||
      all.some((one) => (one.matches(PRESSED) || isLinkWithin(one)) && isReachable(one)),
    controls: controlStates(controls),
    status: all
      .filter((one) => one.matches(LIVE) && isShown(one))
      .map((one) => clean(one.textContent))
      .filter(Boolean)
      .slice(0, 20),
    size: texts.reduce((sum, one) => sum + (one.textContent?.length ?? 0), 0),
  };
}

function act(
  wish: Wish,
  all: readonly Element[],
  controls: Controls,
  place: string,
): Deed | undefined {
  const modal = all.filter((one) => one.matches(DIALOGS) && isShown(one)).at(-1);
  const isBlocked =
    modal !== undefined && (modal.matches(':modal') || modal.matches('[aria-modal="true"]'));
  const inReach = (one: Element): boolean =>
    isReachable(one) && (!isBlocked || isWithin(one, modal));
  const pressed = all.filter((one) => one.matches(PRESSED) && inReach(one) && !isOff(one));
  const buttons = pressed.filter((one) => !isInMenu(one));
  const links = all.filter((one) => isLinkWithin(one) && inReach(one));
  const menu = pressed.filter((one) => isInMenu(one));

  const deedOf = (kind: DeedKind, one: Element): Deed => {
    const name = nameOf(one);
    // A menu is the same everywhere, and says of each entry how it stands.
    const what = kind === 'link' ? name.replace(/,[^,]*$/, '') : `${place}|${name}`;
    return { kind, name, place, key: `${kind}|${what}` };
  };
  /** A page has several questions whose buttons are called the same. */
  function isDone({ kind, key }: Deed, one: Element): boolean {
    if (kind !== 'submit') return wish.done.includes(key);
    return (
      memory().get(one) === place ||
      wish.done.filter((other) => other === key).length >= MOST_QUESTIONS
    );
  }
  /** Presses the first that a rule allows and that was not pressed here before. */
  function pressOne(
    kind: DeedKind,
    among: readonly Element[],
    allows: (name: string, one: Element) => boolean,
  ): Deed | undefined {
    for (const one of among) {
      const deed = deedOf(kind, one);
      if (isDone(deed, one) || !allows(deed.name, one)) continue;
      memory().set(one, place);
      press(one);
      return deed;
    }
    return undefined;
  }
  const isQuiet = (name: string): boolean => !NEVER.test(name) && !LEAVE.test(name);

  const tries: Record<DeedKind, () => Deed | undefined> = {
    dialog: () =>
      isBlocked
        ? (pressOne('dialog', buttons, (name) => NEXT.test(name) || YES.test(name)) ??
          pressOne('dialog', buttons, (name) => !LEAVE.test(name)))
        : undefined,
    fill() {
      if (isBlocked) return undefined;
      const [first, ...others] = fillIn(controls);
      if (!first) return undefined;
      const deed = deedOf('fill', first);
      const key = `${deed.key}|${others.length}`;
      return wish.done.includes(key) ? undefined : { ...deed, key };
    },
    submit: () =>
      pressOne(
        'submit',
        buttons,
        (name) => SUBMIT.test(name) && !NEXT.test(name) && !NEVER.test(name),
      ),
    next: () =>
      pressOne('next', buttons, isNext) ??
      pressOne('next', links, isNext) ??
      pressOne('next', menu, isNext),
    press: () =>
      pressOne(
        'press',
        buttons.filter((one) => !one.matches('[aria-haspopup], [popovertarget]')),
        (name) => isQuiet(name) && !NEXT.test(name) && !SUBMIT.test(name),
      ),
    link: () =>
      pressOne('link', [...links, ...menu], (name) => isQuiet(name) && !/^skip/i.test(name)),
    leave: () => pressOne('leave', pressed, (name) => LEAVE.test(name)),
    open: () => pressOne('open', menu, (name) => !/language|idioma/i.test(name)),
  };
  for (const kind of DEEDS) {
    const deed = wish.kinds.includes(kind) ? tries[kind]() : undefined;
    if (deed) return deed;
  }
  return undefined;
}

/** So often is the same thing pressed in one place when it hands in answers. */
const MOST_QUESTIONS = 12;

/** Where an element was pressed last. It lives as long as the document. */
function memory(): WeakMap<Element, string> {
  const home = globalThis as { ecoPressed?: WeakMap<Element, string> };
  return (home.ecoPressed ??= new WeakMap());
}

const MENU = 'nav, [role="navigation"], [role="menu"], [role="menubar"], [role="tree"], header';

function isInMenu(element: Element): boolean {
  for (let one: Element | null = element; one; one = parentOf(one))
    if (one.matches(MENU)) return true;
  return false;
}

/** A sign instead of a word: then its class or id tells. */
const isNext = (name: string, one: Element): boolean =>
  (NEXT.test(name) ||
    one.matches('a[rel~="next"]') ||
    (!/\p{L}/u.test(name) &&
      /\b(?:next|siguiente)\b/i.test(`${one.getAttribute('class') ?? ''} ${one.id}`))) &&
  !/\b(?:again|over|video|audio)\b/i.test(name);

/** A link to another place of the course, not to a file or to the world. */
function isLinkWithin(one: Element): boolean {
  if (!(one instanceof HTMLAnchorElement) || one.hasAttribute('download')) return false;
  const href = one.getAttribute('href') ?? '';
  return one.origin === location.origin && /^(?:#.|(?!\w+:)[^#]*\.x?html?(?:[?#].*)?$)/i.test(href);
}
