import { actionPlanWords } from '../../../src/activities/action-plan/action-plan.words.ts';
import { canvasWords } from '../../../src/activities/canvas/canvas.words.ts';
import { consentWords } from '../../../src/activities/consent/consent.words.ts';
import { clausesOf } from '../../../src/activities/consent/form.ts';
import { deliberateWords } from '../../../src/activities/deliberate/deliberate.words.ts';
import { evidenceWords } from '../../../src/activities/evidence/evidence.words.ts';
import { inventoryWords } from '../../../src/activities/inventory/inventory.words.ts';
import { parishMapWords } from '../../../src/activities/parish-map/parish-map.words.ts';
import { questWords } from '../../../src/activities/quest/quest.words.ts';
import { selfAssessWords } from '../../../src/activities/self-assess/self-assess.words.ts';
import { stakeholdersWords } from '../../../src/activities/stakeholders/stakeholders.words.ts';
import { timelineWords } from '../../../src/activities/timeline/timeline.words.ts';
import { workWords } from '../../../src/activities/work/work.words.ts';
import type { Hand } from '../hand.ts';
import { plain, words, type Of, type Walk } from './walk.ts';

const { en: work } = workWords;

/** Keeps the work; that it is kept is said. */
async function keep(hand: Hand): Promise<void> {
  await hand.push(work.keep);
  await hand.hears(work.kept);
}

/** One of each group of radio buttons. */
async function chooseInEach(hand: Hand, groups: number, down = 1): Promise<void> {
  for (let group = 0; group < groups; group++) {
    await hand.to('', ({ type }) => type === 'radio');
    await hand.press('Space');
    await hand.presses('ArrowDown', down);
    await hand.press('Tab');
  }
}

/** What is typed into the fields of a form, by what each is called. */
type Filling = [label: string, what: string | ((hand: Hand) => Promise<void>)][];

/** Fills the open form and says Done; what has no name is asked for first. */
async function fillForm(hand: Hand, filling: Filling): Promise<void> {
  for (const [label, what] of filling) {
    await hand.to(label);
    if (typeof what === 'string') await hand.type(what);
    else await what(hand);
  }
  await hand.push(work.done);
}

const turned = (times: number) => (hand: Hand) => hand.presses('ArrowDown', times);
const right = (times: number) => (hand: Hand) => hand.presses('ArrowRight', times);

/** A file is chosen in the window that the key opens. */
const photo =
  (file: string) =>
  async (hand: Hand): Promise<void> => {
    const opening = hand.page.waitForFileChooser({ timeout: 60_000 });
    // A browser under load may pass over a key that asks for a window: somebody would press again.
    let isOpen = false;
    const chosen = opening.then((chooser) => {
      isOpen = true;
      return chooser.accept([file]);
    });
    await hand.until('a window to choose a file', async () => {
      if (!isOpen) await hand.press('Space');
      await Promise.race([chosen, new Promise((resolve) => setTimeout(resolve, 3000))]);
      return isOpen;
    });
    await chosen;
    await hand.hears(work.photoAdded);
  };

/** What all lists of entries have: adding, asking for what is missing, changing, removing, undoing. */
async function entries(
  hand: Hand,
  add: string,
  required: [label: string, ...others: string[]],
  first: Filling,
  nothingYet = work.nothingYet,
): Promise<void> {
  await hand.push(work.keep);
  await hand.hears(nothingYet);

  await hand.push(add);
  await hand.landsOn(first[0]![0]);
  await hand.push(work.done);
  await hand.hears(work.fieldMissing(required[0]));
  await fillForm(hand, first);
  await hand.hears(/^Added: .*1 entry now/);
  await hand.landsOn(add);

  await hand.press('Enter');
  for (const label of required) {
    await hand.to(label);
    await hand.type('Second');
  }
  await hand.push(work.done);
  await hand.hears(/2 entries now/);

  // Escape leaves an entry as it was; Done changes it.
  await hand.pushBack(work.edit('Second'));
  await hand.to(required[0]);
  await hand.type('Nothing of this stays');
  await hand.press('Escape');
  await hand.landsOn(work.edit('Second'));
  await hand.press('Enter');
  await hand.to(required.at(-1)!);
  await hand.press('End');
  await hand.type(' thoughts');
  await hand.push(work.done);
  await hand.hears(work.saved('Second thoughts'));

  await hand.push(work.remove('Second thoughts'));
  await hand.hears(work.removed('Second thoughts'));
  await hand.landsOn(add);
  await hand.push(work.undo);
  await hand.hears(work.undone);
  await hand.sees('Second thoughts');
}

const { en: plan } = actionPlanWords;
export const actionPlan: Walk<'action-plan'> = async (hand) => {
  await entries(
    hand,
    plan.add,
    [plan.what],
    [
      [plan.what, 'Clear the path'],
      [plan.who, 'Ivo'],
      [plan.when, '03202027'],
      [plan.with, 'Soup'],
      [plan.state, turned(2)],
    ],
  );
  await hand.sees('20 March 2027');
  await keep(hand);
};

const { en: time } = timelineWords;
export const timeline: Walk<'timeline'> = async (hand) => {
  await entries(
    hand,
    time.add,
    [time.when, time.what],
    [
      [time.when, '1970'],
      [time.what, 'The tractor'],
      [time.story, 'Loud.'],
      [time.lane, turned(1)],
    ],
  );
  await keep(hand);
};

const { en: people } = stakeholdersWords;
export const stakeholders: Walk<'stakeholders'> = async (hand, { across, upwards }) => {
  await entries(
    hand,
    people.add,
    [people.who],
    [
      [people.who, 'The mayor'],
      [across ?? people.across, right(6)],
      [upwards ?? people.upwards, right(6)],
      [people.attitude, turned(2)],
      [people.involve, 'Soup'],
    ],
  );
  await hand.backTo(/^1: The mayor/);
  await hand.presses('ArrowLeft', 12);
  await hand.hears(
    people.moved(
      'The mayor',
      `${across ?? people.across}: ${people.little}`,
      `${upwards ?? people.upwards}: ${people.much}`,
    ),
  );
  await keep(hand);
};

const { en: diary } = evidenceWords;
export const evidence = (file: string): Walk<'evidence'> =>
  async function (hand) {
    await entries(
      hand,
      diary.add,
      [diary.title],
      [
        [diary.when, '04022027'],
        [diary.title, 'Tea'],
        [diary.text, 'I asked twice.'],
        [diary.claim, turned(1)],
        [work.photoAdd, photo(file)],
      ],
    );
    await keep(hand);
  };

const { en: record } = inventoryWords;
export const inventory = (file: string): Walk<'inventory'> =>
  async function (hand) {
    await entries(
      hand,
      record.add,
      [record.name],
      [
        [record.name, 'The oven'],
        [record.kind, turned(2)],
        [record.description, 'Warm.'],
        [record.place, 'There'],
        [record.when, '1890'],
        [record.who, 'Ana'],
        [record.rights, turned(1)],
        [record.consent, turned(1)],
        [work.photoAdd, photo(file)],
      ],
    );
    // A second record of the same name is remarked on.
    await hand.push(record.add);
    await hand.type('The oven');
    await hand.hears(record.twin('The oven'));
    await hand.press('Escape');
    await keep(hand);
  };

const { en: note } = canvasWords;
export const canvas: Walk<'canvas'> = async (hand, { areas }) => {
  await hand.push(work.keep);
  await hand.hears(work.nothingYet);
  for (const [index, { text }] of areas.entries()) {
    await hand.to(note.newNote(plain(text)));
    await hand.type(`Note ${index}`);
    await hand.press('Enter');
    await hand.hears(work.added(`Note ${index}`, index + 1));
  }
  const [first, second] = areas.map(({ text }) => plain(text));
  await hand.pushBack(work.edit(note.note(first!, 1, 1)));
  await hand.press('End');
  await hand.type(' moved');
  await hand.to(note.moveTo);
  await hand.press('ArrowDown');
  await hand.push(note.saveNote);
  await hand.hears(work.saved('Note 0 moved'));
  await hand.to(work.remove(note.note(second!, 1, 2)));
  await hand.press('Enter');
  await hand.hears(/^Removed/);
  await hand.push(work.undo);
  await hand.hears(work.undone);
  // What stands in a field is a note as well when the work is kept.
  await hand.backTo(note.newNote(first!));
  await hand.type('Half a note');
  await keep(hand);
  await hand.sees('Half a note');
};

export const selfAssess: Walk<'self-assess'> = async (hand, { criteria }) => {
  await hand.push(work.keep);
  await hand.hears(selfAssessWords.en.missing);
  await chooseInEach(hand, criteria.length);
  await keep(hand);
};

const { en: stand } = deliberateWords;
export const deliberate: Walk<'deliberate'> = async (hand, activity) => {
  await hand.push(stand.toArguments);
  await hand.hears(stand.standFirst);
  await chooseInEach(hand, 1, 0);
  await hand.to(stand.why);
  await hand.type('An honour');
  await hand.push(stand.toArguments);
  await hand.landsOn(stand.meet);
  await chooseInEach(hand, activity.arguments.length);
  await hand.push(stand.toAfter);
  await hand.landsOn(stand.after);
  await chooseInEach(hand, 1);
  await keep(hand);
};

const { en: form } = consentWords;
export const consent: Walk<'consent'> = async (hand, activity) => {
  await hand.push(work.keep);
  await hand.hears(form.missing);
  await chooseInEach(hand, clausesOf(activity, 'en').length, 0);
  await hand.to(form.language);
  await hand.turnTo('es');
  await hand.push(form.people);
  await hand.to(form.form.name);
  await hand.type('Zita Zimmermann');
  await hand.push(form.show);
  await hand.sees('Acuerdo sobre una conversación');
  await hand.sees('Zita Zimmermann');
  await keep(hand);
};

const { en: quests } = questWords;
export const quest: Walk<'quest'> = (hand, activity) =>
  activity.stops ? walkQuest(hand, activity.stops) : makeQuest(hand);

async function walkQuest(hand: Hand, stops: NonNullable<Of<'quest'>['stops']>): Promise<void> {
  for (const [index, { title, answers, hint }] of stops.entries()) {
    await hand.sees(title);
    if (!answers) {
      await hand.push(quests.here);
    } else {
      await hand.push(quests.check);
      await hand.hears(quests.writeFirst);
      await hand.type('cat');
      await hand.press('Enter');
      await hand.hears(quests.wrong('cat'));
      if (hint && index > 0) {
        await hand.push(quests.hint);
        await hand.push(quests.skip);
      } else {
        await hand.to(quests.what);
        await hand.chord('Control', 'a');
        await hand.type(`The ${answers[0]!.toUpperCase()}`);
        await hand.press('Enter');
      }
    }
    await hand.hears(new RegExp(`of ${stops.length} stops found`));
    await hand.push(words.goOn);
  }
  await hand.hears(quests.done);
  await hand.landsOn(quests.done);
}

async function makeQuest(hand: Hand): Promise<void> {
  await entries(
    hand,
    quests.add,
    [quests.place],
    [
      [quests.place, 'The well'],
      [quests.look, 'Up'],
      [quests.clue, 'It sings.'],
      [quests.answer, 'frog'],
      [quests.told, 'Long ago.'],
    ],
    quests.tooFew,
  );
  await hand.push(work.keep);
  await hand.hears('“Second thoughts” still lacks a clue and an answer.');
  await hand.backTo(work.edit('Second thoughts'));
  await hand.press('Enter');
  await fillForm(hand, [
    [quests.clue, 'It smells.'],
    [quests.answer, 'bread'],
  ]);
  await hand.hears(work.saved('Second thoughts'));
  await hand.backTo(words.moveUp('Second thoughts'));
  await hand.press('Enter');
  await hand.hears(words.moved('Second thoughts', 1, 2));
  await hand.push(quests.tryOut);
  await hand.to(quests.what);
  await hand.type('Bread');
  await hand.press('Enter');
  await hand.hears('1 of 2 stops found.');
  await hand.push(quests.stopTrying);
  await keep(hand);
}

const { en: map } = parishMapWords;
export const parishMap = (file: string): Walk<'parish-map'> =>
  async function (hand) {
    await hand.push(work.keep);
    await hand.hears(work.nothingYet);
    await hand.push(map.together);
    await hand.to(map.voiceName);
    await hand.type('Ana');
    await hand.press('Enter');
    await hand.hears(map.voiceAdded('Ana'));

    await drawPlace(hand, file);
    await drawLine(hand);
    await drawArea(hand);

    // On the sheet: moved by arrow keys, removed by Delete, and brought back.
    await hand.backTo(/^1: The bakery/);
    await hand.presses('ArrowLeft', 3);
    await hand.hears(/^The bakery: .*from the left/);
    await hand.press('Delete');
    await hand.hears(work.removed('The bakery'));
    await hand.push(work.undo);
    await hand.hears(work.undone);

    // In the list beside it: opened, a point of the line moved, closed.
    await hand.push(work.edit('The short cut'));
    await hand.landsOn(map.name);
    await hand.to(map.pointChoice);
    await hand.press('ArrowDown');
    await hand.push(map.move.down);
    await hand.hears(/^Point 2 of 3/);
    await hand.push(map.pointAdd);
    await hand.hears(map.pointAdded(3, 4));
    await hand.push(map.pointRemove);
    await hand.hears(map.pointRemoved(3));
    await hand.push(work.done);
    await hand.hears(work.saved('The short cut'));
    await keep(hand);
  };

/** Takes a pen; the focus is on it, and what to do with it is said. */
async function takePen(hand: Hand, kind: 'place' | 'line' | 'area'): Promise<void> {
  await hand.backTo(map.kinds[kind]);
  await hand.press('Enter');
  await hand.hears(map.penHelp[kind]);
  await hand.landsOn(/^Pen: /);
}

async function drawPlace(hand: Hand, file: string): Promise<void> {
  await takePen(hand, 'place');
  await hand.press('Escape');
  await hand.hears(map.penAway);
  await hand.landsOn(map.kinds.place);
  await hand.press('Enter');
  await hand.landsOn(/^Pen: /);
  await hand.presses('ArrowRight', 4);
  await hand.hears(/from the left/);
  await hand.press('Enter');
  await hand.hears(map.placed(map.newOne.place, 'in the middle'));
  await hand.landsOn(map.name);
  await fillForm(hand, [
    [map.name, 'The bakery'],
    ['', (here) => here.to('', ({ type }) => type === 'radio').then(() => turned(1)(here))],
    [map.story, 'Warm.'],
    [map.when, 'always'],
    [work.photoAdd, photo(file)],
    [map.across, right(1)],
  ]);
  await hand.hears(/^Added: The bakery/);
}

/** Sets points with Enter, moving the pen between them. */
async function setPoints(hand: Hand, ways: ('ArrowRight' | 'ArrowDown' | 'ArrowLeft')[]) {
  await hand.press('Enter');
  for (const way of ways) {
    await hand.presses(way, 5);
    await hand.press('Enter');
  }
  await hand.hears(new RegExp(`^Point ${ways.length + 1} set`));
}

async function drawLine(hand: Hand): Promise<void> {
  await takePen(hand, 'line');
  await setPoints(hand, ['ArrowRight', 'ArrowDown', 'ArrowRight']);
  await hand.press('Backspace');
  await hand.hears(map.pointBack(3));
  await hand.push(map.ready);
  await hand.hears(/^New line: placed/);
  await fillForm(hand, [[map.name, 'The short cut']]);
  await hand.hears(/^Added: The short cut/);
}

async function drawArea(hand: Hand): Promise<void> {
  await takePen(hand, 'area');
  await setPoints(hand, ['ArrowRight', 'ArrowDown']);
  await hand.push(map.ready);
  await hand.hears(/^New area: placed/);
  await fillForm(hand, [[map.name, 'The orchard']]);
  await hand.hears(/^Added: The orchard/);
}
