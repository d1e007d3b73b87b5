import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bookDate } from '../../packaging/metadata/record.ts';
import { workbook, workbookFiles } from '../../packaging/formats/workbook.ts';
import { packageName } from '../../packaging/make-plan.ts';
import type { CourseBuild } from '../../packaging/plan.ts';
import type { Problem } from '../core/user-error.ts';
import type { PaperSize } from '../document/book/workbook-style.ts';
import { findChromium, printPdf } from './chromium.ts';
import type { Stamp } from './tidy-pdf.ts';

/** A file that stands beside a package. */
export interface ExtraFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * The workbook of a build in one language as PDF: A4 and A5, tagged, and A5 two on a sheet for
 * stapling. Without a browser on this machine there are none, and a problem says so.
 */
export async function workbookPdfs(
  build: CourseBuild,
): Promise<{ files: ExtraFile[]; problems: Problem[] }> {
  const browser = findChromium();
  if (!browser) return { files: [], problems: [NO_BROWSER] };
  const scratch = mkdtempSync(join(tmpdir(), 'eco-workbook-'));
  const name = packageName(build, workbook).replace(/\.zip$/, '');
  try {
    const [a4, a5] = await Promise.all(
      (['a4', 'a5'] as const).map((paper) => print(browser, build, paper, join(scratch, paper))),
    );
    const { imposeBooklet } = await import('./booklet.ts');
    const files = [
      { name: `${name}.pdf`, bytes: a4! },
      { name: `${name}-a5.pdf`, bytes: a5! },
      {
        name: `${name}-booklet.pdf`,
        bytes: await imposeBooklet(a5!, stampOf(build)),
      },
    ];
    return { files, problems: [] };
  } catch (error) {
    return { files: [], problems: [browserFailed(browser, error)] };
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

const NO_BROWSER: Problem = {
  code: 'WORKBOOK_NO_BROWSER',
  severity: 'warning',
  message:
    'The workbook was written as a page to print, but not as PDF: this machine has no Chromium or Chrome.',
  hint: 'Open workbook.html in any browser and print it. Or install Chromium, or name it in CHROMIUM, and package again.',
};

const browserFailed = (browser: string, error: unknown): Problem => ({
  code: 'WORKBOOK_BROWSER_FAILED',
  severity: 'warning',
  message: `The workbook was written as a page to print, but not as PDF: “${browser}” could not print it. ${(error as Error).message}`,
  hint: 'Open workbook.html in any browser and print it, or name another browser in CHROMIUM.',
});

/** Prints twice: the first print tells on which page everything stands. */
async function print(
  browser: string,
  build: CourseBuild,
  paper: PaperSize,
  folder: string,
): Promise<Uint8Array> {
  const { pagesOf, tidyPdf } = await import('./tidy-pdf.ts');
  const run = async (step: string, pages?: ReadonlyMap<string, number>) => {
    for (const { path, content } of workbookFiles(build, paper, pages)) {
      const target = join(folder, 'page', path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    return printPdf(browser, join(folder, 'page/workbook.html'), join(folder, step));
  };
  const draft = await run('draft');
  const final = await run('final', await pagesOf(draft));
  return tidyPdf(final, stampOf(build));
}

const stampOf = ({ course }: CourseBuild): Stamp => ({
  date: bookDate(course),
  language: course.language,
});
