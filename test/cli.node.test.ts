import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';

const root = new URL('..', import.meta.url).pathname;
// Beside the project's own courses, because a new course imports from the project.
const courses = mkdtempSync(join(root, '.eco-test-'));
const out = mkdtempSync(join(tmpdir(), 'eco-out-'));
after(() => {
  rmSync(courses, { recursive: true, force: true });
  rmSync(out, { recursive: true, force: true });
});

/** Runs the command as its user does. */
function eco(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist/eco.js'), '--courses', courses, ...args],
    { cwd: root, encoding: 'utf8' },
  );
  assert.doesNotMatch(stdout + stderr, /\n +at .*:\d+:\d+/, 'no stack trace');
  return { status, stdout, stderr, all: stdout + stderr };
}

test('a new course checks and packages at once', () => {
  assert.equal(eco('new', 'fountains', '--title', "The village's fountains").status, 0);
  assert.match(eco('check', 'fountains').stdout, /nothing to put right/);
  const made = eco('package', 'fountains', '--format', 'all', '--no-pdf', '--out', out);
  assert.equal(made.status, 0, made.all);
  assert.deepEqual(readdirSync(out).sort(), [
    'fountains-0.1.0-en.cmi5.zip',
    'fountains-0.1.0-en.epub',
    'fountains-0.1.0-en.html',
    'fountains-0.1.0-en.imscc',
    'fountains-0.1.0-en.lean.mbz',
    'fountains-0.1.0-en.mbz',
    'fountains-0.1.0-en.scorm12.zip',
    'fountains-0.1.0-en.scorm2004-3.zip',
    'fountains-0.1.0-en.scorm2004-4.zip',
    'fountains-0.1.0-en.source.zip',
    'fountains-0.1.0-en.web.zip',
    'fountains-0.1.0-en.workbook.zip',
    'fountains-0.1.0-en.xapi.zip',
  ]);
  for (const line of made.stdout.trim().split('\n')) assert.match(line, /^\S+  \d+$/);
});

/** What `--json` says of each file: its format, and whether it lay there. */
const packed = (...args: string[]): [format: string, kept: boolean][] => {
  const made = eco('package', ...args, '--no-pdf', '--json');
  assert.equal(made.status, 0, made.all);
  const files = JSON.parse(made.stdout) as { format: string; kept: boolean }[];
  return files.map(({ format, kept }) => [format, kept]);
};

test('nothing is packaged again that has not changed', () => {
  const to = join(out, 'again');
  const call = () => packed('fountains', '--format', 'scorm12,source', '--out', to);
  const all = (kept: boolean) => [
    ['scorm12', kept],
    ['source', kept],
  ];
  assert.deepEqual(call(), all(false));
  assert.deepEqual(call(), all(true));
  // Somebody has touched a file: it is made anew, and as it was.
  const file = join(to, 'fountains-0.1.0-en.source.zip');
  const before = readFileSync(file);
  writeFileSync(file, 'spoilt');
  assert.deepEqual(call(), [
    ['scorm12', true],
    ['source', false],
  ]);
  assert.deepEqual(readFileSync(file), before);
  // The course has changed.
  const definition = join(courses, 'fountains/course.ts');
  const text = readFileSync(definition, 'utf8');
  writeFileSync(definition, text.replace('village', 'valley'));
  assert.deepEqual(call(), all(false));
  writeFileSync(definition, text);
});

test('several courses on several cores give the bytes that one gives alone', () => {
  eco('new', 'wells', '--title', 'Wells');
  const [alone, together] = [join(out, 'alone'), join(out, 'together')];
  for (const format of ['scorm12', 'epub', 'single']) {
    packed('wells', '--format', format, '--out', alone);
  }
  assert.ok(packed('--all', '--format', 'all', '--out', together).length > 16);
  for (const name of readdirSync(alone)) {
    assert.deepEqual(readFileSync(join(together, name)), readFileSync(join(alone, name)), name);
  }
  rmSync(join(courses, 'wells'), { recursive: true });
});

test('a package names the broker it reports to', () => {
  const to = join(out, 'broker');
  const broker = 'http://127.0.0.1:4610/';
  const made = eco('package', 'fountains', '--out', to, '--xapi-broker', broker);
  assert.equal(made.status, 0, made.all);
  assert.deepEqual(readdirSync(to), ['fountains-0.1.0-en.scorm12.zip']);
});

test('without a browser the workbook is a page to print, and a sentence says so', () => {
  const folder = join(out, 'workbook');
  const before = process.env.CHROMIUM;
  process.env.CHROMIUM = join(out, 'no-browser');
  const made = eco('package', 'fountains', '--format', 'workbook', '--out', folder);
  if (before === undefined) delete process.env.CHROMIUM;
  else process.env.CHROMIUM = before;
  assert.equal(made.status, 0, made.all);
  assert.match(made.stderr, /WORKBOOK_NO_BROWSER/);
  assert.deepEqual(readdirSync(folder), ['fountains-0.1.0-en.workbook.zip']);
  rmSync(folder, { recursive: true });
});

/** A programme's file beside the courses, with some fields of its own. */
function programmeFile(fields: object): string {
  const file = join(courses, 'programme.json');
  const programme = {
    id: 'water',
    version: '2.0.0',
    language: 'en',
    title: 'Water',
    summary: 'Everything about water.',
    courses: ['fountains'],
  };
  writeFileSync(file, JSON.stringify({ ...programme, ...fields }));
  return file;
}

test('a programme becomes one Moodle course', () => {
  const to = join(out, 'programme');
  const made = eco('package', '--programme', programmeFile({}), '--format', 'mbz', '--out', to);
  assert.equal(made.status, 0, made.all);
  assert.deepEqual(readdirSync(to), ['water-2.0.0-en.mbz']);
  assert.match(made.stdout, /^\S+water-2\.0\.0-en\.mbz  \d+\n$/);
});

const badProgrammes: [title: string, fields: object, message: RegExp][] = [
  ['an unknown course', { courses: ['fountain'] }, /Did you mean “fountains”/],
  ['no courses', { courses: [] }, /courses/],
  ['an unknown field', { sections: [] }, /FIELD_UNKNOWN/],
];
for (const [title, fields, message] of badProgrammes) {
  test(`a programme with ${title} is refused with a sentence`, () => {
    const to = join(out, 'refused');
    const args = ['--programme', programmeFile(fields), '--format', 'mbz', '--out', to];
    const result = eco('package', ...args);
    assert.equal(result.status, 1, result.all);
    assert.match(result.stderr, message);
    assert.ok(!existsSync(to));
  });
}

test('a programme that cannot be read is named', () => {
  const result = eco('package', '--programme', join(courses, 'none.json'), '--format', 'mbz');
  assert.equal(result.status, 1);
  assert.match(result.stderr, /none\.json.*PROGRAMME_UNREADABLE/);
});

test('a course that is there is not written over', () => {
  const before = readFileSync(join(courses, 'fountains/course.ts'), 'utf8');
  const again = eco('new', 'fountains');
  assert.equal(again.status, 1);
  assert.match(again.stderr, /COURSE_EXISTS/);
  assert.equal(readFileSync(join(courses, 'fountains/course.ts'), 'utf8'), before);
});

const misuse: [title: string, args: string[], code: RegExp][] = [
  ['an unknown command', ['bake'], /unknown command/],
  ['an unknown option', ['check', '--quick'], /unknown option/],
  ['no course to package', ['package'], /USAGE_COURSE/],
  ['an unknown format', ['package', 'fountains', '--format', 'scorm13'], /Did you mean “scorm12”/],
  ['a programme as SCORM', ['package', '--programme', 'p.json'], /USAGE_PROGRAMME_FORMAT/],
  [
    'a programme and a course',
    ['package', 'fountains', '--programme', 'p.json', '--format', 'mbz'],
    /USAGE_PROGRAMME_COURSES/,
  ],
  ['a bad id', ['new', 'My Course!'], /USAGE_ID/],
  ['an id that leaves the folder', ['new', '../evil'], /USAGE_ID/],
  ['a bad language', ['translate', 'fountains', 'spanish'], /USAGE_LANGUAGE/],
  ...[
    ['no address', 'records'],
    ['keys', 'https://key:secret@records.example.org'],
    ['a query', 'https://records.example.org/?token=1'],
    ['plain http', 'http://records.example.org'],
    ['a file', 'file:///etc/passwd'],
  ].map(([what, address]): [string, string[], RegExp] => [
    `a broker with ${what}`,
    ['package', 'fountains', '--xapi-broker', address!],
    /USAGE_BROKER/,
  ]),
  [
    'a broker for what reports by itself',
    ['package', 'fountains', '--format', 'cmi5,source', '--xapi-broker', 'https://r.example.org'],
    /USAGE_BROKER_FORMAT/,
  ],
  ['a bad port', ['preview', '--port', 'abc'], /USAGE_PORT/],
];
for (const [title, args, message] of misuse) {
  test(`${title} is wrong usage: exit 2 and a sentence`, () => {
    const result = eco(...args);
    assert.equal(result.status, 2, result.all);
    assert.match(result.stderr, message);
  });
}

/** A course with one file changed. */
function broken(id: string, file: string, change: (text: string) => string | Buffer): string {
  cpSync(join(courses, 'fountains'), join(courses, id), { recursive: true });
  const path = join(courses, id, file);
  const text = existsSync(path) ? readFileSync(path, 'utf8').replace("'fountains'", `'${id}'`) : '';
  if (file !== 'course.ts') {
    const main = join(courses, id, 'course.ts');
    writeFileSync(main, readFileSync(main, 'utf8').replace("'fountains'", `'${id}'`));
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, change(text));
  return id;
}

const mistakes: [
  title: string,
  file: string,
  change: (text: string) => string | Buffer,
  code: RegExp,
][] = [
  [
    'a typing mistake in TypeScript',
    'course.ts',
    (text) => text.replace('defineCourse({', 'defineCourse({{'),
    /COURSE_UNREADABLE.*/s,
  ],
  [
    'a missing import',
    'course.ts',
    (text) => text.replace('01-start.ts', '02-none.ts'),
    /COURSE_UNREADABLE/,
  ],
  ['no export', 'course.ts', () => 'export const x = 1;', /COURSE_NO_EXPORT/],
  ['something that is no course', 'course.ts', () => 'export default 7;', /TYPE_WRONG/],
  ['an unknown field', 'course.ts', (text) => text.replace('minutes:', 'minuts:'), /FIELD_UNKNOWN/],
  [
    'a script in prose',
    'modules/01-start.ts',
    (text) => text.replace('Write in', '<script>x</script> Write in'),
    /PROSE_HTML/,
  ],
  [
    'a picture of 50 MB',
    'media/cover.svg',
    () => Buffer.alloc(50 * 1024 * 1024, 32),
    /MEDIA_LARGE/,
  ],
  [
    'an active picture',
    'media/cover.svg',
    () => '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',
    /MEDIA_SCRIPT/,
  ],
  ['a broken translation', 'translations/es.json', () => '{', /TRANSLATION_UNREADABLE/],
];
mistakes.forEach(([title, file, change, code], index) => {
  test(`${title} stops the package with a sentence, and nothing is written`, () => {
    const id = broken(`broken-${index}`, file, change);
    const before = readdirSync(out);
    const result = eco('package', id, '--out', out);
    assert.equal(result.status, 1, result.all);
    assert.match(result.stderr, code);
    assert.deepEqual(readdirSync(out), before);
    assert.equal(eco('check', id).status, 1);
  });
});

test('problems can be read by machines', () => {
  const result = eco('check', 'broken-4', '--json');
  const [{ problems }] = JSON.parse(result.stdout) as [{ problems: { code: string }[] }];
  assert.deepEqual(problems.map(({ code }) => code).sort(), ['FIELD_MISSING', 'FIELD_UNKNOWN']);
});

test('a folder that cannot be written is said in a sentence', () => {
  const file = join(out, 'file');
  writeFileSync(file, '');
  const result = eco('package', 'fountains', '--out', join(file, 'below'));
  assert.equal(result.status, 1);
  assert.match(result.stderr, /WRITE_FAILED/);
});

test('a translation is begun, and brought up to date without a loss', () => {
  assert.equal(eco('translate', 'fountains', 'es').status, 0);
  const path = join(courses, 'fountains/translations/es.json');
  const overlay = JSON.parse(readFileSync(path, 'utf8')) as {
    strings: Record<string, { source: string; text: string }>;
  };
  overlay.strings.title!.text = 'Las fuentes';
  writeFileSync(path, JSON.stringify(overlay));
  eco('translate', 'fountains', 'es');
  assert.match(readFileSync(path, 'utf8'), /Las fuentes/);
  assert.match(eco('check', 'fountains').stdout, /TRANSLATION_INCOMPLETE/);
});

test('a translation that lost a gap of the text is told so, the course itself is not', () => {
  const gaps = `{ type: 'cloze', id: 'gaps', prompt: 'Fill in.', text: 'The [ ](gap:mill) turns.',
    gaps: [{ id: 'mill', accept: 'mill' }] },`;
  const id = broken('gapped', 'modules/01-start.ts', (text) =>
    text.replace('blocks: [', `blocks: [${gaps}`),
  );
  const problems = () => {
    const [report] = JSON.parse(eco('check', id, '--json').stdout) as [
      { problems: { code: string; file: string; message: string }[] },
    ];
    return report.problems.filter(({ code }) => code === 'ACTIVITY_WRONG');
  };
  assert.deepEqual(problems(), []);
  eco('translate', id, 'es');
  const path = join(courses, id, 'translations/es.json');
  const overlay = JSON.parse(readFileSync(path, 'utf8')) as {
    strings: Record<string, { source: string; text: string }>;
  };
  const place = Object.keys(overlay.strings).find((key) => key.endsWith('blocks/gaps/text'))!;
  const translated = (text: string) => {
    overlay.strings[place]!.text = text;
    writeFileSync(path, JSON.stringify(overlay));
    return problems();
  };
  assert.deepEqual(translated('Gira el [ ](gap:mill).'), []);
  const [problem] = translated('Gira el molino.');
  assert.match(problem!.file, /es\.json$/);
  assert.match(problem!.message, /"mill" does not stand in the text/);
});

test('one file at the root gives all courses the look of a partner', () => {
  eco('new', 'wells');
  const target = join(out, 'themed');
  const scorm = join(target, 'wells-0.1.0-en.scorm12.zip');
  const pack = (...more: string[]) => eco('package', 'wells', '--out', target, '--json', ...more);
  const kept = (run: ReturnType<typeof eco>): boolean =>
    (JSON.parse(run.stdout) as { kept: boolean }[])[0]!.kept;
  assert.equal(kept(pack()), false);
  const plain = readFileSync(scorm);

  const look = join(courses, 'theme.json');
  writeFileSync(look, JSON.stringify({ name: 'Vale', accent: '#7b2d5b' }));
  assert.equal(kept(pack()), false, 'a new theme is noticed');
  const themed = readFileSync(scorm);
  assert.notDeepEqual(themed, plain);
  assert.equal(kept(pack()), true);
  assert.match(eco('check', 'wells').stdout, /theme\.json: nothing to put right/);

  assert.equal(kept(pack('--theme', join(root, 'themes/vale-of-aller/theme.json'))), false);
  assert.equal(kept(pack('--no-theme')), false);
  assert.deepEqual(readFileSync(scorm), plain, 'without a theme it is as it was');

  writeFileSync(look, JSON.stringify({ name: 'Vale', accent: '#e3b341' }));
  const weak = pack();
  assert.equal(weak.status, 1);
  assert.match(weak.stdout, /THEME_CONTRAST/);
  const said = eco('check', 'wells');
  assert.equal(said.status, 1);
  assert.match(
    said.stdout,
    /accent #e3b341 on page #fbf8f1 has 1\.8:1, needs 4\.5:1; #\w{6} would do/,
  );
  assert.deepEqual(readFileSync(scorm), plain, 'nothing was written');

  writeFileSync(look, '{ "name": ');
  assert.match(pack('--out', join(out, 'none')).stdout, /THEME_UNREADABLE/);
  assert.ok(!existsSync(join(out, 'none')));
  rmSync(look);
  const gone = eco('package', 'wells', '--theme', 'nowhere.json', '--out', join(out, 'none'));
  assert.equal(gone.status, 1);
  assert.match(gone.stderr, /nowhere\.json: The theme cannot be read/);
});
