import type { Problem } from '../../src/core/user-error.ts';
import { looseText } from './markup-text.ts';
import type { PackageFiles, Rule } from './rule.ts';

/** An H5P file: its description, its content, and the libraries it names. */
export const h5pRules: Rule = (files) => {
  const description = json(files, 'h5p.json');
  if ('problem' in description) return [description.problem];
  const { value } = description;
  const content = json(files, 'content/content.json');
  const named = ['title', 'mainLibrary', 'preloadedDependencies'].filter((name) => !value[name]);
  return [
    ...named.map((name) => ({
      code: 'H5P_FIELD_MISSING',
      file: 'h5p.json',
      message: `The field “${name}” is missing.`,
    })),
    ...('problem' in content ? [content.problem] : []),
    ...libraries(value).flatMap((library) => libraryProblems(library, files)),
  ];
};

function json(
  files: PackageFiles,
  file: string,
): { value: Record<string, unknown> } | { problem: Problem } {
  const content = files.get(file);
  const wrong = (code: string, message: string) => ({ problem: { code, file, message } });
  if (content === undefined) return wrong('STRUCTURE_MISSING', `The package has no ${file}.`);
  try {
    const value: unknown = JSON.parse(looseText(content));
    return value !== null && typeof value === 'object'
      ? { value: value as Record<string, unknown> }
      : wrong('JSON_WRONG', 'It holds no object.');
  } catch {
    return wrong('JSON_WRONG', 'It is not JSON.');
  }
}

/** The folders of the libraries, as `Name-1.2`. */
function libraries(description: Record<string, unknown>): string[] {
  const list = description['preloadedDependencies'];
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => {
    const { machineName, majorVersion, minorVersion } = (entry ?? {}) as Record<string, unknown>;
    return typeof machineName === 'string'
      ? [`${machineName}-${String(majorVersion)}.${String(minorVersion)}`]
      : [];
  });
}

const libraryProblems = (folder: string, files: PackageFiles): Problem[] =>
  files.has(`${folder}/library.json`)
    ? []
    : [
        {
          code: 'H5P_LIBRARY_MISSING',
          file: 'h5p.json',
          message: `The library ${folder} is not in the file.`,
          hint: 'It works only where that library is installed already.',
          severity: 'warning',
        },
      ];
