import { type Browser, chromium } from 'playwright-core';
import { afterAll } from 'vitest';

/**
 * The suggestions of Chromium's address bar, which nobody sees: a renderer of their own for each window, a second of a core for each
 * visitor. The other ones are those that Playwright switches off: of two such lists Chromium goes by the last.
 */
const without = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'AimEnabled', 'AvoidCorsURLLoaderRestartOnRedirect'],
  ...[
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsFirstBalancedModeAutoEnable',
  ],
  ...[
    'HttpsUpgrades',
    'LensOverlay',
    'MediaRouter',
    'NetworkTimeServiceQuerying',
    'OptimizationHints',
    'PaintHolding',
  ],
  ...['PreconnectToSearch', 'ThirdPartyStoragePartitioning'],
];

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
      `--disable-features=${without.join(',')}`,
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
