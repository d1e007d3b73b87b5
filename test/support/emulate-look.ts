import { executeServerCommand } from '@web/test-runner-commands';

const FORCED = '(forced-colors: active)';

/**
 * Pretends the colours of a device and keeps everything still; resolves when the page sees them. In
 * `forced` the device is dark. False where a browser cannot be told (Firefox).
 */
export async function emulateLook(look: 'light' | 'dark' | 'forced'): Promise<boolean> {
  const isForced = look === 'forced';
  const done = await executeServerCommand('emulate-look', {
    'prefers-color-scheme': look === 'light' ? 'light' : 'dark',
    'forced-colors': isForced ? 'active' : 'none',
    'prefers-reduced-motion': 'reduce',
  });
  if (!done) return false;
  while (matchMedia(FORCED).matches !== isForced) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return true;
}
