import type { FrameParts } from '../frame-parts.ts';
import { KIND, text, type Kind, type SqlDriver } from './driver.ts';

const LAST = `SELECT number, chain, generation FROM frame_part WHERE course = ?
  ORDER BY number DESC LIMIT 1`;

/** Keeps frames of the trainer's page beside the facts they are drawn from. */
export function framePartStore(
  driver: SqlDriver,
  number: (kind: Kind, value: string) => Promise<number | undefined>,
): FrameParts {
  return {
    get: async (course, place, generation) => {
      const id = await number(KIND.activity, course);
      if (id === undefined) return undefined;
      const [row] = await driver.all(
        'SELECT chain, body FROM frame_part WHERE course = ? AND number = ? AND generation = ?',
        id,
        place,
        generation,
      );
      if (row === undefined || !(row['body'] instanceof Uint8Array)) return undefined;
      return { chain: text(row['chain']), number: place, body: row['body'] };
    },
    add: async (course, part, generation) => {
      const id = await number(KIND.activity, course);
      if (id === undefined) return false;
      return driver.transaction(async (tx) => {
        const [now] = await tx.all("SELECT value FROM meta WHERE name = 'facts'");
        const [last] = await tx.all(LAST, id);
        const isNext =
          part.number === 0
            ? last === undefined
            : last?.['chain'] === part.chain && last['number'] === part.number - 1;
        if (!isNext || Number(now?.['value']) !== generation) return false;
        await tx.run(
          'INSERT INTO frame_part (course, number, chain, generation, body) VALUES (?,?,?,?,?)',
          id,
          part.number,
          part.chain,
          generation,
          part.body,
        );
        return true;
      });
    },
    dropLast: async (course, generation) => {
      const id = await number(KIND.activity, course);
      if (id === undefined) return false;
      return driver.transaction(async (tx) => {
        const [last] = await tx.all(LAST, id);
        if (last === undefined || last['generation'] === generation) return false;
        await tx.run(
          'DELETE FROM frame_part WHERE course = ? AND number = ?',
          id,
          last['number'] ?? 0,
        );
        return true;
      });
    },
  };
}
