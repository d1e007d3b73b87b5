import { openSqliteStore } from '../../src/lrs/store-sqlite.ts';
import { createKeeper } from '../../src/review/frame/keeper.ts';
import { someWork } from './kept-frames.ts';
import { COURSE, put } from './support.ts';

/** Keeps a course piece by piece and prints a line after each; killed from outside at any moment. */
const [path = '', round = ''] = process.argv.slice(2);
const store = openSqliteStore({ path });
const keeper = createKeeper(
  {
    ...store.frameParts,
    async add(...part) {
      const isKept = await store.frameParts.add(...part);
      if (isKept) process.stdout.write('kept\n');
      return isKept;
    },
  },
  10,
);
const kept = await keeper.load(COURSE, await store.facts.generation());
for (let part = 0; part < 20; part += 1) {
  await put(store, ...someWork([`round-${round}-${part}`, 'somebody']));
  await kept.frame.read(store.facts);
}
await keeper.keep(kept);
