/** Something took longer than it may. */
export class TimeUp extends Error {
  constructor() {
    super('The time is up.');
    this.name = 'TimeUp';
  }
}

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits for a result for so many milliseconds. @throws TimeUp */
export async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const bell = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TimeUp()), Math.max(0, milliseconds));
  });
  try {
    return await Promise.race([work, bell]);
  } finally {
    clearTimeout(timer);
    // Whoever comes too late is not heard.
    work.catch(() => undefined);
  }
}

/** A point in time by which work has to be done. */
export interface Deadline {
  /** Milliseconds that are left, never below 0. */
  left(): number;
  isOver(): boolean;
  /** A point before this one: after a part of what is left now. */
  part(share: number): Deadline;
}

export function deadlineIn(milliseconds: number): Deadline {
  const end = performance.now() + milliseconds;
  const left = (): number => Math.max(0, end - performance.now());
  return { left, isOver: () => left() === 0, part: (share) => deadlineIn(left() * share) };
}
