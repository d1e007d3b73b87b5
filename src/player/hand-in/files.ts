/** Hands a text to the reader's device as a file; false where the browser refuses. */
export function saveFile(name: string, text: string, type = 'application/json'): boolean {
  try {
    const link = document.createElement('a');
    const address = URL.createObjectURL(new Blob([text], { type }));
    link.href = address;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    // The download has begun by then; some browsers read the address a little later.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return true;
  } catch {
    return false;
  }
}

/**
 * A file that this device can share by messenger or mail. Browsers share few kinds of file: as text
 * where they refuse JSON. `undefined` when they share none.
 */
export function shareable(name: string, text: string): File | undefined {
  const kinds: [name: string, type: string][] = [
    [name, 'application/json'],
    [`${name}.txt`, 'text/plain'],
  ];
  return kinds
    .map(([name, type]) => new File([text], name, { type }))
    .find((file) => 'canShare' in navigator && navigator.canShare({ files: [file] }));
}
