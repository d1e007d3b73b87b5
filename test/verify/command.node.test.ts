import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { rawZip } from '../support/raw-zip.ts';
import { edited, ours } from './samples.ts';
import type { PackageFiles } from '../../packaging/rules/rule.ts';

const root = new URL('../..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'eco-verify-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command as its user does. */
function eco(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist/eco.js'), 'verify', ...args],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, FORCE_COLOR: undefined } },
  );
  assert.doesNotMatch(stdout + stderr, /\n +at .*:\d+:\d+/, 'no stack trace');
  return { status, stdout, stderr };
}

const write = (name: string, files: PackageFiles): void =>
  writeFileSync(
    join(folder, name),
    rawZip([...files].map(([path, content]) => ({ name: path, content }))),
  );

const scorm12 = ours.get('scorm12')!;

before(() => {
  write('good.zip', scorm12);
  write('renamed.zip', edited(scorm12, 'imsmanifest.xml', 'identifier="item-', 'identifier="i-'));
  writeFileSync(join(folder, 'text.zip'), 'This is no zip.');
  const evil = { name: '../evil.js', content: 'x' };
  writeFileSync(
    join(folder, 'evil.zip'),
    rawZip([{ name: 'a\u001b[31m.html', content: 'x' }, evil]),
  );
});

/** The fields of the JSON that tests look at. */
interface Json {
  format: number;
  healthy: boolean;
  packages: {
    kind: string;
    verdict: string;
    title: string | null;
    findings: { severity: string; code: string; file: string | null }[];
    lms: { id: string; takes: string; reasons: { text: string; source: string }[] }[];
    comparison: { against: string; findings: { code: string }[] } | null;
  }[];
}

const json = (...args: string[]): Json => JSON.parse(eco('--json', ...args).stdout) as Json;

describe('eco verify', () => {
  it('says what a package is, that it is healthy, and how each LMS takes it', () => {
    const { status, stdout } = eco('good.zip');
    assert.equal(status, 0);
    assert.match(stdout, /SCORM 1\.2 package “Bread & Stones”/);
    assert.match(stdout, /Healthy: nothing to put right/);
    assert.match(stdout, /Moodle app +takes it/);
    assert.ok(!stdout.includes('\u001b'), 'no colour in a pipe');
  });

  it('goes on after a bad package, names it at the end, and exits with 1', () => {
    const { status, stdout } = eco('text.zip', 'missing.zip', 'good.zip');
    assert.equal(status, 1);
    for (const code of ['NOT_A_PACKAGE', 'FILE_NOT_FOUND']) assert.ok(stdout.includes(code));
    assert.match(stdout, /Healthy/);
    assert.match(stdout, /3 packages, 2 with errors:\n {2}text\.zip\n {2}missing\.zip/);
  });

  it('writes nothing and lets no name steer the terminal', () => {
    const names = readdirSync(folder);
    const { status, stdout } = eco('evil.zip');
    assert.equal(status, 1);
    assert.ok(stdout.includes('PATH_PARENT'));
    assert.ok(!stdout.includes('\u001b'));
    assert.deepEqual(readdirSync(folder), names);
    assert.ok(!existsSync(join(dirname(folder), 'evil.js')));
  });

  it('examines an unpacked package, and every package in a folder of packages', () => {
    const unpacked = join(folder, 'unpacked');
    for (const [path, content] of scorm12) {
      mkdirSync(join(unpacked, dirname(path)), { recursive: true });
      writeFileSync(join(unpacked, path), content);
    }
    assert.equal(eco('unpacked').status, 0);
    symlinkSync('/etc/passwd', join(unpacked, 'media/link.svg'));
    const [linked] = json('unpacked').packages;
    assert.deepEqual(
      linked?.findings.map(({ code, file }) => `${code} ${file!}`),
      ['FOLDER_LINK media/link.svg'],
    );
    assert.equal(json(folder).packages.length, 4);
  });

  it('gives the same as JSON', () => {
    const { format, healthy, packages } = json('good.zip', 'text.zip');
    assert.equal(format, 1);
    assert.equal(healthy, false);
    assert.deepEqual(
      packages.map(({ kind, verdict, title }) => ({ kind, verdict, title })),
      [
        { kind: 'scorm12', verdict: 'healthy', title: 'Bread & Stones' },
        { kind: 'unknown', verdict: 'errors', title: null },
      ],
    );
    assert.equal(packages[0]?.lms.length, 7);
    assert.equal(packages[1]?.findings[0]?.severity, 'error');
  });

  it('says before the upload what a new version would do to results', () => {
    assert.equal(eco('good.zip', '--against', 'good.zip').status, 0);
    assert.match(eco('good.zip', '--against', 'good.zip').stdout, /Nothing is lost/);
    const lost = eco('renamed.zip', '--against', 'good.zip');
    assert.equal(lost.status, 1);
    assert.match(lost.stdout, /Moodle deletes the results of learners/);
    const [compared] = json('renamed.zip', '--against', 'good.zip').packages;
    assert.deepEqual(
      compared?.comparison?.findings.map(({ code }) => code),
      ['ITEM_VANISHED'],
    );
  });

  for (const [what, args, message] of [
    ['no package', [], /missing required argument/],
    [
      'two packages against one',
      ['good.zip', 'text.zip', '--against', 'good.zip'],
      /USAGE_AGAINST/,
    ],
    ['a folder of schemas that is none', ['good.zip', '--xsd', 'good.zip'], /USAGE_XSD/],
  ] as const) {
    it(`${what} is wrong usage: exit 2 and a sentence`, () => {
      const { status, stderr } = eco(...args);
      assert.equal(status, 2);
      assert.match(stderr, message);
    });
  }

  it('says it when the old version cannot be read', () => {
    const { status, stderr } = eco('good.zip', '--against', 'gone.zip');
    assert.equal(status, 1);
    assert.match(stderr, /gone\.zip: There is no such file/);
  });
});

const reason = spawnSync('xmllint', ['--version']).error && 'xmllint is not on this machine';

describe('eco verify --xsd', { skip: reason ?? false }, () => {
  const schemas = join(root, 'dist/schemas');

  it('finds nothing wrong with our packages of every edition', () => {
    for (const format of ['scorm12', 'scorm2004-3', 'scorm2004-4']) {
      write(`${format}.zip`, ours.get(format)!);
      const [report] = json(`${format}.zip`, '--xsd', schemas).packages;
      const found = report!.findings.filter(({ file }) => file === 'imsmanifest.xml');
      assert.deepEqual(found, [], format);
    }
  });

  it('finds what only the schemas see, and says so of each edition', () => {
    for (const format of ['scorm12', 'scorm2004-3', 'scorm2004-4']) {
      const name = `invalid-${format}.zip`;
      write(
        name,
        edited(ours.get(format)!, 'imsmanifest.xml', '</metadata>', '</metadata><extra/>'),
      );
      const [report] = json(name, '--xsd', schemas).packages;
      assert.ok(
        report!.findings.some(({ code }) => code === 'XSD_INVALID'),
        format,
      );
    }
  });

  it('says plainly where it could not check', () => {
    write('cmi5.zip', ours.get('cmi5')!);
    const { status, stdout } = eco('cmi5.zip', '--xsd', schemas);
    assert.equal(status, 0);
    assert.match(stdout, /Not checked by XML schemas: there is no schema for/);
  });
});
