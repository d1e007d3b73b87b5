import type { Problem } from '../../src/core/user-error.ts';
import type { PackageFiles } from './rule.ts';

/**
 * Scripts that do not run everywhere: Moodle serves `.mjs` as plain text, and pages opened from a
 * disk load no module scripts.
 */
export function moduleScripts(files: PackageFiles): Problem[] {
  return [...files].flatMap(([path, content]): Problem[] => {
    if (path.startsWith('source/')) return [];
    if (/\.mjs$/i.test(path)) return [warning(path, 'The file name ends in “.mjs”.')];
    if (!/\.html?$/i.test(path)) return [];
    const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
    return /<script\b[^>]*\btype\s*=\s*["']?module\b/i.test(text)
      ? [warning(path, 'The page loads a module script.')]
      : [];
  });
}

const warning = (file: string, message: string): Problem => ({
  code: 'MODULE_SCRIPT',
  file,
  message,
  hint: 'Use classic scripts: some servers and all pages opened from a disk refuse modules.',
  severity: 'warning',
});
