import { SaxesParser } from 'saxes';

/** What a logo's file is, or why it cannot be one. */
export type ImageFacts = { width: number; height: number } | { fault: string; hint: string };

const AGAIN = 'Export it again, or give it the right ending.';

/** Width and height of an SVG, PNG or WebP file by its content; `ending` says what it should be. */
export function imageFacts(bytes: Uint8Array, ending: string): ImageFacts {
  if (ending === 'svg') return drawingFacts(new TextDecoder().decode(bytes));
  return (
    (ending === 'png' ? pngSize(bytes) : webpSize(bytes)) ?? {
      fault: 'is not what its ending says; no browser would show it',
      hint: AGAIN,
    }
  );
}

const view = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** PNG 3, 11.2.1: the header comes first. */
function pngSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  if (bytes.length < 24 || latin(bytes, 0, 8) !== '\u0089PNG\r\n\u001a\n') return undefined;
  return { width: view(bytes).getUint32(16), height: view(bytes).getUint32(20) };
}

/** RFC 9649: lossy, lossless, extended. */
function webpSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  if (bytes.length < 30 || latin(bytes, 0, 4) !== 'RIFF' || latin(bytes, 8, 12) !== 'WEBP') {
    return undefined;
  }
  const data = view(bytes);
  switch (latin(bytes, 12, 16)) {
    case 'VP8 ':
      return {
        width: data.getUint16(26, true) & 0x3fff,
        height: data.getUint16(28, true) & 0x3fff,
      };
    case 'VP8L': {
      const bits = data.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return {
        width: (data.getUint32(24, true) & 0xffffff) + 1,
        height: ((data.getUint32(27, true) >>> 0) & 0xffffff) + 1,
      };
    default:
      return undefined;
  }
}

/** Elements that run, load or hold other languages. */
const ACTIVE = new Set([
  'script',
  'foreignObject',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'handler',
  'set',
  'animate',
  'animateMotion',
  'animateTransform',
]);

const INSIDE = /^\s*(#|data:image\/(png|jpeg|webp);)/;
const PLAIN = 'Save it as a plain SVG, with everything it needs inside and no script.';

/** A drawing is refused, never mended: what was taken out silently could be what it shows. */
function drawingFacts(text: string): ImageFacts {
  const parser = new SaxesParser({ xmlns: true });
  let fault: string | undefined;
  let size: { width: number; height: number } | undefined;
  let isRoot = true;
  const find = (what: string): void => void (fault ??= what);
  const styleFault = (css: string): void => {
    if (/@import/i.test(css)) find('loads a style sheet');
    for (const [, target] of css.matchAll(/url\(\s*["']?([^"')]*)/gi)) {
      if (!INSIDE.test(target!)) find(`loads “${target!.slice(0, 60)}”`);
    }
  };
  parser.on('error', (error) => find(`cannot be drawn: ${error.message}`));
  parser.on('doctype', () => find('has a document type, which may hide anything'));
  parser.on('processinginstruction', ({ target }) => {
    if (target !== 'xml') find(`contains “<?${target}”`);
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const values = Object.fromEntries(
      Object.values(attributes).map((attribute) => [attribute.name, attribute.value]),
    );
    if (isRoot) {
      isRoot = false;
      if (local !== 'svg' || uri !== 'http://www.w3.org/2000/svg') find('is not an SVG');
      size = drawingSize(values);
    }
    if (ACTIVE.has(local)) find(`contains <${local}>`);
    for (const [name, value] of Object.entries(values)) {
      if (/^on/i.test(name)) find(`contains “${name}”`);
      else if (/^(.*:)?(href|src)$/i.test(name)) {
        if (!INSIDE.test(value) && local !== 'a') find(`loads “${value.slice(0, 60)}”`);
        if (local === 'a') find('contains a link');
      } else styleFault(value);
    }
  });
  parser.on('text', styleFault);
  parser.on('cdata', styleFault);
  parser.write(text).close();
  if (fault) return { fault, hint: PLAIN };
  return (
    size ?? {
      fault: 'does not say how wide and how high it is',
      hint: 'Give its <svg> a viewBox, or a width and a height.',
    }
  );
}

function drawingSize(
  values: Record<string, string>,
): { width: number; height: number } | undefined {
  const box = (values['viewBox'] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [width, height] =
    box.length === 4 && box.every(Number.isFinite)
      ? [box[2]!, box[3]!]
      : [Number.parseFloat(values['width'] ?? ''), Number.parseFloat(values['height'] ?? '')];
  return width > 0 && height > 0 ? { width, height } : undefined;
}
