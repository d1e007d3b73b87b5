export interface Limits {
  /** Bytes of the packed file. */
  archive: number;
  /** Files in it. */
  entries: number;
  /** Bytes of one unpacked file; what is longer is not looked into. */
  file: number;
  /** Bytes of all unpacked files together. */
  total: number;
  /** Bytes of a document that is read as XML, HTML or a script. */
  document: number;
  /** How many times its packed size a file over `bombFrom` bytes may have; deflate reaches 1,032. */
  ratio: number;
  bombFrom: number;
}

/** How much of a strange package is looked at, so that no package can take all memory or time. */
export const LIMITS: Limits = {
  archive: 1024 * 1024 * 1024,
  entries: 20_000,
  file: 64 * 1024 * 1024,
  total: 512 * 1024 * 1024,
  document: 16 * 1024 * 1024,
  ratio: 200,
  bombFrom: 16 * 1024 * 1024,
};
