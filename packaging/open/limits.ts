/** How much of a strange package is looked at, so that no package can take all memory or time. */
export const LIMITS = {
  /** Bytes of the packed file. */
  archive: 1024 * 1024 * 1024,
  /** Files in it. */
  entries: 20_000,
  /** Bytes of one unpacked file; what is longer is not looked into. */
  file: 64 * 1024 * 1024,
  /** Bytes of all unpacked files together. */
  total: 512 * 1024 * 1024,
  /** Bytes of a document that is read as XML, HTML or a script. */
  document: 16 * 1024 * 1024,
  /** How many times its packed size a file over `bombFrom` bytes may have; deflate reaches 1,032. */
  ratio: 200,
  bombFrom: 16 * 1024 * 1024,
} as const;
