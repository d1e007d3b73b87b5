/** How this reader likes to read: on this device, for every course of this origin. */
export interface ReaderSettings {
  /** Absent: as the device. */
  theme?: 'light' | 'dark' | 'contrast';
  /** Text size in percent of the browser's own. */
  size?: number;
  /** Room between lines; absent: the usual. */
  lines?: 'wide' | 'widest';
  /** More room between letters, words and paragraphs. */
  letters?: boolean;
  /** Easy versions of texts stand first, where there are any. */
  easy?: boolean;
  /** Large pictures wait until they are asked for. Absent: as the device. */
  saves?: boolean;
  /** How fast a text is read aloud; absent: 1. */
  rate?: number;
  /** The reader knows that texts go to a service on the internet to be read aloud. */
  sends?: boolean;
}

const KEY = 'eh:reader';
export const TEXT_SIZES = [87.5, 100, 112.5, 125, 150, 175, 200] as const;

/** What the page's style asks for as `data-…` of its root (`READER_SETTINGS` does so before it is painted). */
const SHOWN = ['theme', 'lines', 'letters', 'easy', 'saves'] as const;

/** Reads the settings; none where the device keeps nothing. */
export function readSettings(): ReaderSettings {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** Whether large pictures wait: as the reader has chosen, else as the device says. */
export const savesData = ({ saves }: ReaderSettings = readSettings()): boolean =>
  saves ?? deviceSavesData();

function deviceSavesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return !!connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches;
}

/** Applies settings to the page and keeps them where the device lets us. */
export function applySettings(settings: ReaderSettings): void {
  const { dataset, style } = document.documentElement;
  const shown = { ...settings, saves: savesData(settings) };
  for (const name of SHOWN) {
    const value = shown[name];
    if (value) dataset[name] = String(value);
    else delete dataset[name];
  }
  style.fontSize = settings.size && settings.size !== 100 ? `${settings.size}%` : '';
  keepSettings(settings);
}

/** Keeps settings where the device lets us: in private mode or a full store they hold for this visit. */
export function keepSettings(settings: ReaderSettings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Nothing to be done, and nothing lost but a preference.
  }
}
