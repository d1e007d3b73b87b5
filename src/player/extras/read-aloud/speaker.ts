import { piecesOf } from './pieces.ts';

/** What a speaker tells whoever shows it. */
export interface SpeakerListener {
  /** It begins with a passage, by its place in the list. */
  onPassage(index: number): void;
  /** It has read the last passage. */
  onEnd(): void;
  /** The browser did not speak. */
  onFailure(): void;
}

/**
 * Reads passages aloud, piece by piece. Pausing ends the piece and playing begins it again: browsers differ in
 * what `pause` does, and some forget what they were saying.
 */
export class Speaker {
  /** The passage that is read, or is to be read next. */
  at = 0;
  rate = 1;
  private readonly listener: SpeakerListener;
  private texts: readonly string[] = [];
  private piece = 0;
  private voice: SpeechSynthesisVoice | undefined;
  /** What is being said. Kept, as some browsers drop an utterance that nobody holds. */
  private utterance: SpeechSynthesisUtterance | undefined;

  constructor(listener: SpeakerListener) {
    this.listener = listener;
  }

  get isPlaying(): boolean {
    return this.utterance !== undefined;
  }

  /** Takes over what is to be read, and by whom; it begins with passage `at`. */
  load(texts: readonly string[], voice: SpeechSynthesisVoice, at = 0): void {
    this.pause();
    this.texts = texts;
    this.voice = voice;
    this.at = at;
    this.piece = 0;
  }

  play(): void {
    this.hush();
    if (this.at >= this.texts.length) this.at = 0;
    this.say();
  }

  pause(): void {
    if (this.isPlaying) this.hush();
  }

  /** To another passage; goes on reading if it was. */
  move(step: 1 | -1): void {
    const wasPlaying = this.isPlaying;
    this.hush();
    this.at = Math.min(Math.max(this.at + step, 0), this.texts.length - 1);
    this.piece = 0;
    if (wasPlaying) this.say();
    else this.listener.onPassage(this.at);
  }

  private hush(): void {
    this.utterance = undefined;
    speechSynthesis.cancel();
  }

  private say(): void {
    const text = this.texts[this.at];
    if (text === undefined) {
      this.utterance = undefined;
      this.at = 0;
      this.listener.onEnd();
      return;
    }
    const pieces = piecesOf(text);
    if (this.piece >= pieces.length) {
      this.at++;
      this.piece = 0;
      this.say();
      return;
    }
    if (this.piece === 0) this.listener.onPassage(this.at);
    const utterance = new SpeechSynthesisUtterance(pieces[this.piece]);
    utterance.voice = this.voice!;
    utterance.lang = this.voice!.lang;
    utterance.rate = this.rate;
    // What was cancelled may still tell of its end.
    utterance.onend = () => {
      if (this.utterance !== utterance) return;
      this.piece++;
      this.say();
    };
    utterance.onerror = () => {
      if (this.utterance !== utterance) return;
      this.hush();
      this.listener.onFailure();
    };
    this.utterance = utterance;
    speechSynthesis.speak(utterance);
  }
}

/** The voice to read with: one of the device before any service, then the one closest to the language. */
export function bestVoice(
  voices: readonly SpeechSynthesisVoice[],
  language: string,
): SpeechSynthesisVoice | undefined {
  const rank = (voice: SpeechSynthesisVoice) =>
    (voice.localService ? 4 : 0) +
    (voice.lang.replace('_', '-') === language ? 2 : 0) +
    (voice.default ? 1 : 0);
  return [...voices].sort((one, other) => rank(other) - rank(one))[0];
}
