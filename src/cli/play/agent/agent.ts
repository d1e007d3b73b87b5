import { controlsIn, controlStates, type Controls } from './controls.ts';
import { allElements, clean, isOff, isShown, isWithin, nameOf, press } from './elements.ts';
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
  const texts = all.filter((one) => hasText(one) && isShown(one));
  const headings = all.filter((one) => one.matches('h1, h2, [role="heading"]') && isShown(one));
  const named = headings.slice(0, 4).map((one) => clean(one.textContent));
  const address = location.pathname.replace(/^.*\//, '') + location.hash;
  return {
    place: `${address} ${named.join(' | ') || clean(texts.map((one) => one.textContent).join(' '))}`,
    hasContent: texts.length > 0 || all.some((one) => one.matches(PICTURES) && isShown(one)),
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
  const inReach = (one: Element): boolean => isShown(one) && (!isBlocked || isWithin(one, modal));
  const buttons = all.filter((one) => one.matches(PRESSED) && inReach(one) && !isOff(one));
  const links = all.filter((one) => isLinkWithin(one) && inReach(one));

  const deedOf = (kind: DeedKind, one: Element): Deed => {
    const name = nameOf(one);
    return { kind, name, place, key: `${kind}|${place}|${name}` };
  };
  /** Presses the first that a rule allows and that was not pressed here before. */
  function pressOne(
    kind: DeedKind,
    among: readonly Element[],
    allows: (name: string, one: Element) => boolean,
  ): Deed | undefined {
    for (const one of among) {
      const deed = deedOf(kind, one);
      if (wish.done.includes(deed.key) || !allows(deed.name, one)) continue;
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
    next: () => pressOne('next', buttons, isNext) ?? pressOne('next', links, isNext),
    press: () =>
      pressOne('press', buttons, (name) => isQuiet(name) && !NEXT.test(name) && !SUBMIT.test(name)),
    link: () => pressOne('link', links, (name) => isQuiet(name) && !/^skip/i.test(name)),
    leave: () => pressOne('leave', buttons, (name) => LEAVE.test(name)),
  };
  for (const kind of DEEDS) {
    const deed = wish.kinds.includes(kind) ? tries[kind]() : undefined;
    if (deed) return deed;
  }
  return undefined;
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
