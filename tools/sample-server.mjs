// The sample on a free port with data of its own, and browsers that visit it: for the tools that look at the workspace.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const root = fileURLToPath(new URL('..', import.meta.url));
const READY_WITHIN = 240_000;

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

/** Runs something against the sample in a browser, then clears both away. */
export async function withSample(run) {
  const data = await mkdtemp(join(tmpdir(), 'concord-sample-'));
  const port = await freePort();
  const server = await started(port, data);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
  });
  try {
    await run(browser, `http://127.0.0.1:${port}`);
  } finally {
    await browser.close();
    if (server.exitCode === null) {
      server.kill('SIGINT');
      await once(server, 'exit');
    }
    await rm(data, { recursive: true, force: true });
  }
}

/** Somebody of the sample in a browser of their own, signed in by the one click that the page offers. */
export async function visitor(browser, origin, { account, language, width, scheme }) {
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
