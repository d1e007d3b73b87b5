import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

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

/** The light and dark value of each colour with a meaning, palette names resolved. */
function colours(index: 0 | 1): Record<string, string> {
  const palette = Object.fromEntries(
    [...tokens.matchAll(/(--eh-[a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );
  const meanings = [...tokens.matchAll(/--eh-color-([a-z-]+): light-dark\(([^;]+)\);/g)];
  return Object.fromEntries(
    meanings.slice(0, 20).map(([, name, values]) => {
      const value = values!.split(/,\s*(?![^(]*\))/)[index]!.trim();
      return [name!, palette[/--eh-[a-z0-9-]+/.exec(value)?.[0] ?? ''] ?? value];
    }),
  );
}

/** Relative luminance by WCAG 2. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['page', 'surface', 'sunken'];
const pairs: [text: string, ground: string][] = [
  ...['text', 'text-soft', 'accent', 'accent-strong', 'good', 'partly', 'wrong'].flatMap((name) =>
    grounds.map((ground): [string, string] => [name, ground]),
  ),
  ['text', 'accent-soft'],
  ['accent-strong', 'accent-soft'],
  ['on-accent', 'accent'],
  ['good', 'good-soft'],
  ['partly', 'partly-soft'],
  ['wrong', 'wrong-soft'],
];

for (const [look, index] of [
  ['light', 0],
  ['dark', 1],
] as const) {
  test(`every pair of text and ground has a contrast of 4.5 in ${look}`, () => {
    const colour = colours(index);
    const weak = pairs
      .map(([name, ground]) => ({ name, ground, ratio: contrast(colour[name]!, colour[ground]!) }))
      .filter(({ ratio }) => !(ratio >= 4.5));
    assert.deepEqual(weak, []);
  });
}
