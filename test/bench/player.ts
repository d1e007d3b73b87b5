// `npm run bench:player`: loads the SCORM 1.2 package of a course in Chromium as an old phone on a
// slow line would (CPU × 4, 1.6 Mbit/s, 150 ms) and prints the figures of docs/performance.md.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { launchBrowser } from '../e2e/browser.ts';
import { root } from '../e2e/preview.ts';

const course = process.argv[2] ?? 'parish-map';
const RUNS = 5;

const HOST = `<!doctype html><title>LMS</title><script>
const data={'cmi.core.lesson_status':'not attempted','cmi.core.student_id':'x','cmi.core.lesson_mode':'normal','cmi.core.credit':'credit','cmi.interactions._children':'id,type','cmi.interactions._count':'0'};
window.API={LMSInitialize:()=>'true',LMSFinish:()=>'true',LMSCommit:()=>'true',LMSGetValue:n=>data[n]??'',LMSSetValue:(n,v)=>{data[n]=v;return 'true'},LMSGetLastError:()=>'0',LMSGetErrorString:()=>'',LMSGetDiagnostic:()=>''};
</script><iframe src="/index.html" style="width:100%;height:800px;border:0"></iframe>`;

const TYPES: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  svg: 'image/svg+xml',
};

async function packageFiles(): Promise<Map<string, Buffer>> {
  const list = execFileSync(
    process.execPath,
    [
      join(root, 'dist/eco.js'),
      'package',
      course,
      '--lang',
      'en',
      '--out',
      join(tmpdir(), 'eco-bench'),
      '--json',
    ],
    { cwd: root, encoding: 'utf8' },
  );
  const [{ path, bytes }] = JSON.parse(list) as [{ path: string; bytes: number }];
  const zip = await JSZip.loadAsync(readFileSync(path));
  const files = new Map<string, Buffer>();
  let media = 0;
  for (const [name, entry] of Object.entries(zip.files)) {
    const content = await entry.async('nodebuffer');
    files.set(name, content);
    if (name.startsWith('media/')) media += gzipSync(content).length;
  }
  console.log(
    `package (English only)      ${kb(bytes)}, of it media about ${kb(media)}; ${files.size} files`,
  );
  return files;
}

const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} kB`;

const median = (values: number[]): string => {
  const sorted = [...values].sort((a, b) => a - b);
  const show = (value: number) => (value < 1 ? value.toFixed(3) : value.toFixed(0));
  return `${show(sorted[Math.floor(sorted.length / 2)]!)} (${show(sorted[0]!)}–${show(sorted.at(-1)!)})`;
};

const files = await packageFiles();
const browser = await launchBrowser();
for (const compressed of [true, false]) {
  const server = createServer((request, response) => {
    const name = decodeURIComponent(request.url!.slice(1).split('?')[0]!);
    const content = name === 'host.html' ? Buffer.from(HOST) : files.get(name);
    if (!content) {
      response.writeHead(404).end();
      return;
    }
    const body = compressed ? gzipSync(content, { level: 6 }) : content;
    response
      .writeHead(200, {
        'content-type': `${TYPES[name.split('.').pop()!] ?? 'application/octet-stream'}; charset=utf-8`,
        ...(compressed ? { 'content-encoding': 'gzip' } : {}),
        'content-length': body.length,
      })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const runs = { paint: [] as number[], usable: [] as number[], shift: [] as number[] };
  let requests = '';
  for (let run = 0; run < RUNS; run++) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 412, height: 823, isMobile: true, deviceScaleFactor: 2 });
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: (1.6 * 1024 * 1024) / 8,
      uploadThroughput: (0.75 * 1024 * 1024) / 8,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(`${address}host.html`, { waitUntil: 'domcontentloaded' });
    const frame = await (await page.waitForSelector('iframe'))!.contentFrame();
    await frame.waitForFunction(
      () => {
        const task = document.querySelector('#page [data-activity]');
        const isReady = document.querySelector('eh-bar')?.shadowRoot?.querySelector('button');
        return isReady && (!task || task.shadowRoot?.querySelector('.card'));
      },
      { polling: 20 },
    );
    const facts = await frame.evaluate(() => {
      const marks = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      return {
        usable: performance.now(),
        names: marks.map(({ name }) => name.split('/').slice(3).join('/')),
      };
    });
    await new Promise((resolve) => setTimeout(resolve, 2500));
    const later = await frame.evaluate(
      () =>
        new Promise<{ paint: number; shift: number }>((resolve) => {
          let shift = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
              shift += entry.value;
          }).observe({ type: 'layout-shift', buffered: true });
          const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
          setTimeout(() => resolve({ paint, shift }), 100);
        }),
    );
    runs.usable.push(facts.usable);
    runs.paint.push(later.paint);
    runs.shift.push(later.shift);
    const loaded = ['index.html', ...facts.names];
    const sum = (measure: (content: Buffer) => number) =>
      loaded.reduce((total, name) => total + measure(files.get(name) ?? Buffer.alloc(0)), 0);
    requests = `${loaded.length} requests, ${kb(sum((content) => gzipSync(content, { level: 6 }).length))} gzip, ${kb(sum((content) => content.length))} raw: ${loaded.join(' ')}`;
    await context.close();
  }
  server.closeAllConnections();
  server.close();
  console.log(
    `\n${compressed ? 'with gzip' : 'without compression'}, ${RUNS} runs, median (least–most)`,
  );
  console.log(`  until usable              ${requests}`);
  console.log(`  first contentful paint    ${median(runs.paint)} ms`);
  console.log(`  usable                    ${median(runs.usable)} ms`);
  console.log(`  layout shift              ${median(runs.shift)}`);
}
await browser.close();
console.log(
  `\n${cpus().length} cores, load ${loadavg()
    .map((load) => load.toFixed(2))
    .join(' ')}`,
);
