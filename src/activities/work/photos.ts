import { createStore, del, get, set, type UseStore } from 'idb-keyval';

/** Why a picture could not be kept; the words for it are in `work.words.ts`. */
export type PhotoProblem = 'not-a-picture' | 'full' | 'no-store';

/** The longer side of a kept picture in pixels: enough for a page, small enough for a phone. */
const LONGEST_SIDE = 1600;
const QUALITY = 0.8;

let store: UseStore | undefined;

/** One store for all courses of a site; keys are random, so nobody else's are met. */
const photos = (): UseStore => (store ??= createStore('eh-photos', 'photos'));

/**
 * Keeps a picture on this device, made smaller and without the place and the camera that its file
 * may tell. Resolves to its key, or to what is wrong; never rejects.
 */
export async function keepPhoto(file: Blob): Promise<{ key: string } | { problem: PhotoProblem }> {
  const picture = await shrink(file).catch(() => undefined);
  if (!picture) return { problem: 'not-a-picture' };
  const key = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    String.fromCharCode(97 + (byte % 26)),
  ).join('');
  try {
    await set(key, picture, photos());
    return { key };
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    return { problem: isFull ? 'full' : 'no-store' };
  }
}

/** A kept picture; `undefined` where this device has it not. Never rejects. */
export async function readPhoto(key: string): Promise<Blob | undefined> {
  try {
    const value = await get<unknown>(key, photos());
    return value instanceof Blob ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Removes a picture. Never rejects. */
export async function dropPhoto(key: string): Promise<void> {
  await del(key, photos()).catch(() => undefined);
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

async function shrink(file: Blob): Promise<Blob | undefined> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const small = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/jpeg', QUALITY),
  );
  return small ?? undefined;
}
