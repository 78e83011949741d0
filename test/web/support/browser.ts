import { type Browser, chromium } from 'playwright-core';
import { afterAll } from 'vitest';

let launched: Promise<Browser> | undefined;

/** Debian's Chromium without whatever it does by itself. One for each worker, with which it ends: each visitor has a context. */
export function browser(): Promise<Browser> {
  launched ??= chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return launched;
}

/** To be called once in each file that uses a browser: whoever has not left, as where a test failed, leaves then. */
export function visitorsLeaveAfterwards(): void {
  afterAll(async () => {
    const contexts = (await launched)?.contexts() ?? [];
    await Promise.all(contexts.map((context) => context.close()));
  });
}
