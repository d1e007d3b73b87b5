import { openSqliteStore } from '../../src/lrs/store-sqlite.ts';
import { plainStatement, prepared } from './support.ts';

/** Writes without end and prints every id after its promise; killed from outside at any moment. */
const [path = '', label = ''] = process.argv.slice(2);
const store = openSqliteStore({ path });

async function write(lane: number): Promise<never> {
  for (let round = 0; ; round += 1) {
    const ids = [0, 1, 2, 3, 4].map((index) => uuid(lane, round * 5 + index));
    const result = { response: 'x'.repeat(600) };
    await store.addStatements(
      ids.map((id) => prepared(plainStatement({ id, result }))),
      [],
    );
    process.stdout.write(`${ids.join(' ')}\n`);
  }
}

const uuid = (lane: number, index: number): string =>
  `${label}-${lane.toString(16).padStart(4, '0')}-4000-8000-${index.toString(16).padStart(12, '0')}`;

for (let lane = 0; lane < 4; lane += 1) void write(lane);
