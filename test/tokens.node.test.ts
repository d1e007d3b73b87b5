import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { contrast } from '../src/theme/colours.ts';
import { BASE, CONTRAST, PAIRS } from '../src/theme/tokens.ts';

const tokens = readFileSync('src/ui/tokens.css', 'utf8');
const defined = new Set([...tokens.matchAll(/(--eh-[a-z0-9-]+)\s*:/g)].map(([, name]) => name!));
const users = [
  ...globSync('src/**/*.styles.ts'),
  ...globSync('src/**/*.element.ts'),
  ...globSync('src/**/*.css'),
  ...globSync('src/preview/pages/*.ts'),
];
const text = users.map((file) => readFileSync(file, 'utf8')).join('\n');
const used = new Set([...text.matchAll(/var\((--eh-[a-z0-9-]+)/g)].map(([, name]) => name!));

test('every design token that is used is defined', () => {
  assert.deepEqual(
    [...used].filter((name) => !defined.has(name)),
    [],
  );
});

test('every design token that is defined is used', () => {
  assert.deepEqual(
    [...defined].filter((name) => !used.has(name)),
    [],
  );
});

/** What those see who chose more contrast in the player: it is light. */
const chosen = Object.fromEntries(
  [...tokens.matchAll(/^:root\[data-theme='contrast'\] \{([^}]+)\}/gm)].flatMap(([, body]) =>
    [...body!.matchAll(/--eh-color-([a-z-]+): (#\w{6});/g)].map(([, name, hex]) => [name!, hex!]),
  ),
);

// src/theme/theme.node.test.ts proves that BASE and CONTRAST are what the style sheet says.
for (const [look, colours] of [
  ['light', BASE.light],
  ['dark', BASE.dark],
  ['light with more contrast', { ...BASE.light, ...CONTRAST.light }],
  ['dark with more contrast', { ...BASE.dark, ...CONTRAST.dark }],
  ['the contrast a reader chooses', { ...BASE.light, ...chosen }],
] as const) {
  test(`every text and every frame stands out from what it is on: ${look}`, () => {
    const weak = PAIRS.map((pair) => ({
      ...pair,
      ratio: contrast(colours[pair.front], colours[pair.ground]),
    })).filter(({ ratio, needed }) => !(ratio >= needed));
    assert.deepEqual(weak, []);
  });
}
