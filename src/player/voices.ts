/** The first part of a language tag; some phones write `en_US`. */
const primary = (tag: string): string => tag.split(/[-_]/)[0]!.toLowerCase();

/** Voices of this browser that speak a language; none where it cannot speak. */
export const voicesFor = (language: string): SpeechSynthesisVoice[] =>
  (globalThis.speechSynthesis?.getVoices() ?? []).filter(
    ({ lang }) => primary(lang) === primary(language),
  );

/** Calls back when voices come or go: many browsers know theirs only after a while. */
export function onVoices(tell: () => void): void {
  // Some older web views have voices and no events.
  globalThis.speechSynthesis?.addEventListener?.('voiceschanged', tell);
}
