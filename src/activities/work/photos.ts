import { createStore, del, get, set, type UseStore } from 'idb-keyval';

/** Why a picture could not be kept; the words for it are in `work.words.ts`. */
export type PhotoProblem = 'not-a-picture' | 'too-large' | 'full' | 'no-store';

/** The longer side of a kept picture in pixels: enough for a page, small enough for a phone. */
const LONGEST_SIDE = 1600;
const QUALITY = 0.8;
/** To open a picture of more pixels takes 400 MB, which may end the tab on a small phone. */
const MOST_PIXELS = 100_000_000;

let store: UseStore | undefined;

/**
 * One store for all courses of a site; keys are random, so nobody else's are met. Where it cannot be
 * opened it is tried anew the next time: private modes come and go.
 */
async function inStore<Result>(act: (photos: UseStore) => Promise<Result>): Promise<Result> {
  try {
    return await act((store ??= createStore('eh-photos', 'photos')));
  } catch (error) {
    store = undefined;
    throw error;
  }
}

/**
 * Keeps a picture on this device, made smaller and without the place and the camera that its file
 * may tell. Resolves to its key, or to what is wrong; never rejects.
 */
export async function keepPhoto(file: Blob): Promise<{ key: string } | { problem: PhotoProblem }> {
  const picture = await shrink(file).catch((): PhotoProblem => 'not-a-picture');
  if (typeof picture === 'string') return { problem: picture };
  const key = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    String.fromCharCode(97 + (byte % 26)),
  ).join('');
  try {
    await inStore((photos) => set(key, picture, photos));
    return { key };
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    return { problem: isFull ? 'full' : 'no-store' };
  }
}

/** A kept picture; `undefined` where this device has it not. Never rejects. */
export async function readPhoto(key: string): Promise<Blob | undefined> {
  try {
    const value = await inStore((photos) => get<unknown>(key, photos));
    return value instanceof Blob ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Removes a picture. Never rejects. */
export async function dropPhoto(key: string): Promise<void> {
  await inStore((photos) => del(key, photos)).catch(() => undefined);
}

/** A picture as a `data:` address, for a page to take home. */
export async function photoAddress(key: string): Promise<string | undefined> {
  const photo = await readPhoto(key);
  if (!photo) return undefined;
  const reader = new FileReader();
  return new Promise((resolve) => {
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => resolve(undefined);
    reader.readAsDataURL(photo);
  });
}

async function shrink(file: Blob): Promise<Blob | PhotoProblem> {
  const address = URL.createObjectURL(file);
  try {
    const picture = await load(address);
    const { naturalWidth: width, naturalHeight: height } = picture;
    if (width * height === 0) return 'not-a-picture';
    if (width * height > MOST_PIXELS) return 'too-large';
    const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const pen = canvas.getContext('2d')!;
    // What is transparent would be black in a JPEG.
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const small = await new Promise<Blob | null>((resolve) =>
      canvas.toBlob(resolve, 'image/jpeg', QUALITY),
    );
    return small ?? 'too-large';
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** A picture as far as its size is known; browsers open it only when it is drawn, a JPEG in small. */
const load = (address: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const picture = new Image();
    picture.onload = () => resolve(picture);
    picture.onerror = () => reject(new Error('This is no picture.'));
    picture.src = address;
  });
