/** Media types of what courses carry; a browser needs to know them where a name says nothing. */
const TYPES: Record<string, string> = {
  avif: 'image/avif',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain;charset=utf-8',
  vtt: 'text/vtt',
  webm: 'video/webm',
  webp: 'image/webp',
  woff2: 'font/woff2',
};

/** A file as an address that needs no file (RFC 2397). Drawings stay text, which is shorter. */
export function dataUri(path: string, content: string | Uint8Array): string {
  const ending = path.split('.').pop()!.toLowerCase();
  const type = TYPES[ending] ?? 'application/octet-stream';
  if (ending === 'svg') {
    const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
    return `data:${type},${encodeDrawing(text)}`;
  }
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return `data:${type};base64,${toBase64(bytes)}`;
}

/** Only what an address may not hold, and what HTML would spell at length. */
function encodeDrawing(text: string): string {
  const short = text.includes('xml:space') ? text.trim() : text.trim().replace(/\s+/g, ' ');
  // Quotes are most of it: the other kind is shorter, where the drawing has none of those.
  const quoted = short.includes("'") ? short : short.replaceAll('"', "'");
  return quoted.replace(/[%#<>&"\\^`{|}\s]/g, (character) =>
    character === ' ' ? character : encodeURIComponent(character),
  );
}

/** As much at a time as a call may have arguments. */
const CHUNK = 0x8000;

/** Base64 of bytes (RFC 4648). */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(text);
}
