import { workbook } from '../../packaging/formats/workbook.ts';
import { partsOf } from '../../packaging/make-plan.ts';
import type { CourseBuild, PackageFormat } from '../../packaging/plan.ts';
import { packPlan } from '../../packaging/zip.ts';
import type { Problem } from '../core/user-error.ts';
import { workbookPdfs, type ExtraFile } from './workbook-pdf.ts';

/**
 * All files that a format makes of a build: its packages, and what stands beside them. `problems`
 * are warnings about what this machine could not make.
 */
export async function packageFiles(
  format: PackageFormat,
  build: CourseBuild,
  options: { pdf: boolean },
): Promise<{ files: ExtraFile[]; problems: Problem[] }> {
  const files: ExtraFile[] = [];
  const problems: Problem[] = [];
  for (const part of partsOf(format, build)) {
    const plan = format.plan(part);
    files.push({ name: plan.name, bytes: await packPlan(plan) });
    if (format !== workbook || !options.pdf) continue;
    const printed = await workbookPdfs(part);
    files.push(...printed.files);
    // The same holds for every language: it is said once.
    problems.push(
      ...printed.problems.filter((one) => !problems.some(({ code }) => code === one.code)),
    );
  }
  return { files, problems };
}
