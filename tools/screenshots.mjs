// The main screens with the sample in them, as a visitor sees them: `npm run screenshots` starts Concord on a free port with
// data of its own and writes docs/screenshots/*.webp. `-- --only roadmap --png --out /tmp/look` takes some of them, larger.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, visitor, withSample } from './sample-server.mjs';
import { shots } from './screenshot-list.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    png: { type: 'boolean', default: false },
    out: { type: 'string', default: join(root, 'docs/screenshots') },
  },
});

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

await mkdir(values.out, { recursive: true });
const only = values.only?.split(',');
await withSample(async (browser, origin) => {
  for (const shot of shots.filter(({ name }) => !only || only.includes(name)))
    await take(browser, origin, shot);
});
