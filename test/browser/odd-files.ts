/** Files that people choose for a photo, each of them real as far as a browser can tell. */

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

const crc = (bytes: Uint8Array): number => {
  let value = 0xffffffff;
  for (const byte of bytes) value = TABLE[(value ^ byte) & 255]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
};

/** A chunk of a PNG (ISO/IEC 15948, 5.3): length, name, data, check. */
function chunk(name: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(name), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc(bytes.subarray(4, data.length + 8)));
  return bytes;
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A black and white PNG of a size in pixels, with `padding` bytes that no reader needs. */
export async function png(width: number, height: number, padding = 0): Promise<File> {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header[8] = 1;
  const rows = await deflated(new Uint8Array(height * (1 + Math.ceil(width / 8))));
  const parts = [
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(padding ? [chunk('paDd', new Uint8Array(padding))] : []),
    chunk('IDAT', rows),
    chunk('IEND', new Uint8Array()),
  ];
  return new File(parts, 'photo.png', { type: 'image/png' });
}

/** The first bytes of a photo as some phones take it. */
export const heic = (): File =>
  new File(
    [new TextEncoder().encode('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'), new Uint8Array(5000)],
    'IMG_1.HEIC',
    {
      type: 'image/heic',
    },
  );

export const noPicture = (): File =>
  new File(['Dear all, this is the programme.'], 'photo.jpg', { type: 'image/jpeg' });
