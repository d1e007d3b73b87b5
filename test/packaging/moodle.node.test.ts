import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { mbz, mbzLean, planProgramme } from '../../packaging/formats/mbz.ts';
import { zipPlan } from '../../packaging/zip.ts';
import { playedBuild } from './played-course.ts';

/**
 * A real Moodle as judge: `MOODLE_DIR` names the folder of an installed site, whose database is
 * running; php has to be on the machine. The courses it restores stay there.
 */
const moodle = process.env['MOODLE_DIR'];
const script = join(moodle ?? '', 'admin/cli/restore_backup.php');
const reason = !moodle
  ? 'MOODLE_DIR does not name the folder of a Moodle site'
  : !existsSync(script)
    ? `there is no ${script}`
    : undefined;

const folder = mkdtempSync(join(tmpdir(), 'eh-moodle-'));
after(() => rmSync(folder, { recursive: true }));

const programme = {
  id: 'bread',
  version: '1.0.0',
  language: 'en',
  title: 'Bread & more',
  summary: 'One course.',
  courses: ['bread-and-stones'],
};

describe('a real Moodle', { skip: reason ?? false }, () => {
  const build = playedBuild();
  for (const plan of [mbz.plan(build), mbzLean.plan(build), planProgramme(programme, [build])]) {
    it(`restores ${plan.name} without a complaint, twice`, async () => {
      const file = join(folder, plan.name);
      writeFileSync(file, await zipPlan(plan));
      for (let time = 0; time < 2; time++) {
        const { status, stdout, stderr } = spawnSync(
          'php',
          [script, `--file=${file}`, '--categoryid=1', '--showdebugging'],
          { cwd: moodle, encoding: 'utf8' },
        );
        assert.equal(status, 0, stdout + stderr);
        assert.match(stdout, /Restored course ID: \d+/);
        assert.doesNotMatch(stdout + stderr, /warning|notice:|exception|error/i);
      }
    });
  }
});
