// Draws the icons of an installed course from src/ui/icons/icon.svg: `node scripts/draw-icons.mjs`.
// The pictures are kept beside it, so that every build has the same bytes without a browser.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';

const folder = fileURLToPath(new URL('../src/ui/icons/', import.meta.url));
const art = readFileSync(`${folder}icon.svg`, 'utf8');
// A mask may cut everything outside a circle of four fifths: smaller, and coloured to the edge.
const wide = art
  .replace('viewBox="0 0 512 512"', 'viewBox="-64 -64 640 640"')
  .replace(' clip-path="url(#a)"', '');

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const [name, size, svg] of [
  ['icon-192.png', 192, art],
  ['icon-512.png', 512, art],
  ['icon-maskable-512.png', 512, wide],
]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`,
  );
  writeFileSync(folder + name, await page.screenshot({ omitBackground: true }));
}
await browser.close();
