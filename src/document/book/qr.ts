import { encode } from 'uqr';
import { markup, raw, type Markup } from '../../core/markup.ts';

/** The quiet zone that readers need around the code, in modules (ISO/IEC 18004). */
const QUIET = 4;

/** An address as a QR code: an SVG in black on white that stays sharp at any size. */
export function qrCode(address: string, label: string): Markup {
  const { data, size } = encode(address, { ecc: 'M', border: QUIET });
  const path = data
    .flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
    .join('');
  return markup`<svg class="qr" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path fill="#000" d="${raw(path)}"/></svg>`;
}

/** Where dark modules stand side by side in a row: start and length. */
function runs(row: readonly boolean[]): [start: number, length: number][] {
  const found: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    const last = found.at(-1);
    if (!isDark) continue;
    if (last && last[0] + last[1] === x) last[1]++;
    else found.push([x, 1]);
  }
  return found;
}
