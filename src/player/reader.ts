/** How this reader likes to read: on this device, for every course of this origin. */
export interface ReaderSettings {
  /** Absent: as the device. */
  theme?: 'light' | 'dark' | 'contrast';
  /** Text size in percent of the browser's own. */
  size?: number;
}

const KEY = 'eh:reader';
export const TEXT_SIZES = [87.5, 100, 112.5, 125, 150, 175, 200] as const;

/** Reads the settings; none where the device keeps nothing. */
export function readSettings(): ReaderSettings {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** Applies settings to the page and keeps them where the device lets us. */
export function applySettings(settings: ReaderSettings): void {
  const root = document.documentElement;
  if (settings.theme) root.dataset.theme = settings.theme;
  else delete root.dataset.theme;
  root.style.fontSize = settings.size && settings.size !== 100 ? `${settings.size}%` : '';
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Private mode or a full store: the settings hold for this visit.
  }
}
