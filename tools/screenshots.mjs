// The main screens with the sample in them, as a visitor sees them: `npm run screenshots` starts Concord on a free port with
// data of its own and writes docs/screenshots/*.webp. `-- --only roadmap --png --out /tmp/look` takes some of them, larger.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { shots } from './screenshot-list.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const READY_WITHIN = 240_000;
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    png: { type: 'boolean', default: false },
    out: { type: 'string', default: join(root, 'docs/screenshots') },
  },
});

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function started(port, data) {
  const server = spawn(process.execPath, ['tools/start.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), CONCORD_DATA: data },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (const end = Date.now() + READY_WITHIN; Date.now() < end; await setTimeout(200)) {
    if (server.exitCode !== null) throw new Error(`npm start ended with ${server.exitCode}`);
    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
    if (ready?.ok) return server;
  }
  throw new Error('npm start is not ready');
}

/** Somebody of the sample in a browser of their own, signed in by the one click that the page offers. */
async function visitor(browser, origin, { account, language, width, scheme }) {
  const context = await browser.newContext({
    baseURL: origin,
    locale: language,
    colorScheme: scheme,
    viewport: { width, height: width < 800 ? 844 : 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto('/sign-in');
  if (account) {
    await page.getByRole('button', { name: account }).click();
    await page.locator('.rail, .top').first().waitFor({ state: 'attached' });
  }
  return { context, page };
}

async function take(browser, origin, shot) {
  const { context, page } = await visitor(browser, origin, shot);
  if (shot.path !== '/sign-in') await page.goto(shot.path);
  if (shot.onwards) await shot.onwards(page);
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready');
  const { name, language, width, scheme } = shot;
  const file = join(values.out, `${name}-${width}-${scheme}-${language}.${values.png ? 'png' : 'webp'}`);
  if (values.png) await page.screenshot({ path: file, fullPage: true });
  else {
    const session = await context.newCDPSession(page);
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 70 });
    await writeFile(file, Buffer.from(data, 'base64'));
  }
  console.log(file);
  await context.close();
}

const data = await mkdtemp(join(tmpdir(), 'concord-screenshots-'));
const port = await freePort();
const server = await started(port, data);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
});
try {
  await mkdir(values.out, { recursive: true });
  const only = values.only?.split(',');
  for (const shot of shots.filter(({ name }) => !only || only.includes(name)))
    await take(browser, `http://127.0.0.1:${port}`, shot);
} finally {
  await browser.close();
  if (server.exitCode === null) {
    server.kill('SIGINT');
    await once(server, 'exit');
  }
  await rm(data, { recursive: true, force: true });
}
