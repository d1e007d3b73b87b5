import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Work } from '../../core/work.ts';
import { builtInClauses } from './clauses.ts';
import { example, exampleWork } from './consent.example.ts';
import type { Consent } from './consent.schema.ts';
import { consent, formLanguages } from './consent.ts';
import { clausesOf, consentForm, PEOPLE } from './form.ts';

const own: Consent = {
  ...example,
  clauses: [
    {
      id: 'songs',
      title: 'Songs',
      explanation: 'May the choir sing what you sing?',
      options: [
        { id: 'yes', text: 'The choir may sing it.' },
        { id: 'no', text: 'It stays mine.' },
      ],
    },
  ],
};

test('consent: choices survive packing in a few bits, half done too', () => {
  assert.deepEqual(consent.shape(example), { kind: 'assign', items: 8, to: 4 });
  assert.deepEqual(consent.pack(example, exampleWork), [0, 0, 1, 1, -1, 2, -1, -1]);
  assert.deepEqual(consent.unpack(example, consent.pack(example, exampleWork)), exampleWork);
});

test('consent: rubbish, and choices of another form, are no answer', () => {
  for (const value of [undefined, 'text', 3, [1], Array(8).fill(9), Array(8).fill(-1)]) {
    assert.equal(consent.unpack(example, value), undefined);
  }
});

test('consent: answers are saved by place, so the built-in ids stay as they are', () => {
  const ids = (language: string) =>
    builtInClauses(language).map(
      ({ id, options }) => `${id}: ${options.map((o) => o.id).join(' ')}`,
    );
  assert.deepEqual(ids('en'), [
    'recording: sound video no',
    'transcript: check yes no',
    'photos: all things no',
    'name: full first other none',
    'archive: open ask no',
    'web: whole parts ask no',
    'print: yes ask no',
    'until: planned five open',
  ]);
  assert.deepEqual(ids('es'), ids('en'));
});

test('consent: a name that strays into an item reaches no state, record, piece or file', () => {
  const name = 'Maria Ferreira';
  const strayed: Work = exampleWork.map((item) => ({
    ...item,
    title: name,
    text: name,
    who: name,
    fields: { name },
    photos: [name],
  }));
  strayed.push({ who: name }, { group: 'recording-by', symbol: name });
  const context = { language: 'en' };
  const told = [
    consent.pack(example, strayed),
    consent.interactionResponse(example, strayed),
    consent.work!(example, strayed),
    consent.piece!(example, strayed, context).text,
    consent.files!(example, strayed, context),
  ];
  assert.doesNotMatch(JSON.stringify(told), /Maria|Ferreira/);
  assert.deepEqual(consent.work!(example, strayed), exampleWork);
});

test('consent: records get pairs of clause and option, told apart though "no" stands in many', () => {
  const { target } = consent.interaction(example) as { target: { id: string }[] };
  assert.equal(new Set(target.map(({ id }) => id)).size, target.length);
  assert.deepEqual(consent.interactionResponse(example, exampleWork).valueOf(), [
    ['recording', 'recording-sound'],
    ['transcript', 'transcript-check'],
    ['photos', 'photos-things'],
    ['name', 'name-first'],
    ['web', 'web-ask'],
  ]);
});

test('consent: a chosen clause is one sentence to tick, an open one has all; no box is ticked', () => {
  const { text } = consentForm(example, [{ group: 'photos', symbol: 'no' }], 'en');
  const boxes = (html: string) => html.match(/☐/g)!.length;
  const all = clausesOf(example, 'en').reduce((sum, { options }) => sum + options.length, 0);
  assert.equal(boxes(text), all - 3 + 1);
  assert.doesNotMatch(text, /☑|☒|checked/);
  assert.match(text, /I do not want photos\./);
  assert.doesNotMatch(text, /I agree to photos/);
});

test('consent: the form informs before it asks: purpose, contact, time, withdrawal, complaint', () => {
  const { text } = consentForm(example, exampleWork, 'en');
  const parts = [
    example.project,
    example.purpose,
    example.contact,
    example.keep!,
    'take your consent back at any time',
    'erased',
    'data protection authority',
    'What I agree to',
    'Signature of the person who tells',
    'Two copies',
  ];
  const places = parts.map((part) => text.indexOf(part));
  assert.ok(
    places.every((place, index) => place > (places[index - 1] ?? -1)),
    String(places),
  );
});

test('consent: it speaks the language of the person who tells, and has names only where given', () => {
  assert.deepEqual(formLanguages(example, 'es'), ['es', 'en']);
  assert.deepEqual(formLanguages(example, 'pl'), ['en', 'es']);
  assert.deepEqual(formLanguages({ ...example, languages: ['es'] }, 'en'), ['es']);
  assert.deepEqual(formLanguages(own, 'pl'), ['pl']);
  const spanish = consentForm(example, exampleWork, 'es', { name: 'Rosa' }).text;
  assert.match(spanish, /lang="es"[^]*Acepto que nuestra conversación se grabe en sonido/);
  assert.match(spanish, /class="fill">Rosa</);
  assert.equal(spanish.match(/class="fill"><\/span>/g)!.length, PEOPLE.length - 1 + 3);
});

test('consent: clauses of the author replace the built-in ones', () => {
  const { text } = consentForm(own, [], 'en');
  assert.match(text, /The choir may sing it\.[^]*> It stays mine\.</);
  assert.doesNotMatch(text, /recorded as sound/);
  assert.deepEqual(consent.pack(own, [{ group: 'songs', symbol: 'no' }]), [1]);
});

test('consent: files are pages and texts in each language; what an author typed cannot run', () => {
  const files = consent.files!(example, exampleWork, { language: 'es' });
  assert.deepEqual(
    files.map(({ name }) => name),
    ['es.html', 'es.txt', 'en.html', 'en.txt'].map((end) => `before-the-talk-${end}`),
  );
  assert.match(
    files[1]!.content,
    /^Acuerdo sobre una conversación\r\nProyecto: Voices of the dairy\r\n/,
  );
  assert.match(files[1]!.content, /\[ \] Quiero figurar solo con mi nombre de pila\.\r\n/);
  assert.match(files[0]!.content, /no un consejo legal/);
  const evil = { ...own, project: '<script>alert(1)</script>', contact: '"><img src=x>' };
  for (const { type, content } of consent.files!(evil, [], { language: 'en' })) {
    if (type === 'text/html') assert.doesNotMatch(content, /<script|<img/);
  }
});

test('consent: an author hears of ids used twice and of languages that own clauses lack', () => {
  assert.deepEqual(consent.check!(example), []);
  const [clause] = own.clauses!;
  const wrong: Consent = {
    ...own,
    clauses: [clause!, { ...clause!, options: [clause!.options[0]!, clause!.options[0]!] }],
    languages: ['en', 'es'],
  };
  assert.deepEqual(
    consent.check!(wrong).map(({ path }) => path),
    ['clauses/1/id', 'clauses/1/options/1/id', 'languages'],
  );
});
