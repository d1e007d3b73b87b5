/** A picture of the page as a `data:` address; `undefined` where the page may not read it. */
export async function asData(address: string): Promise<string | undefined> {
  if (address.startsWith('data:')) return address;
  try {
    const answer = await fetch(address);
    if (!answer.ok) return undefined;
    const reader = new FileReader();
    const read = new Promise<string>((resolve, reject) => {
      reader.onload = () => resolve(reader.result as string);
      reader.onerror = () => reject(new Error('The picture cannot be read'));
    });
    reader.readAsDataURL(await answer.blob());
    return await read;
  } catch {
    // Opened from a disk, a page may show pictures and not read them.
    return undefined;
  }
}

/** Width of a picture divided by its height, to three digits; `undefined` where there is none. */
export async function ratioOfPicture(address: string | undefined): Promise<number | undefined> {
  if (!address) return undefined;
  const picture = new Image();
  picture.src = address;
  try {
    await picture.decode();
  } catch {
    return undefined;
  }
  return Math.round((picture.naturalWidth / picture.naturalHeight) * 1000) / 1000;
}
