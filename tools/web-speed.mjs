// How fast the workspace is in a real browser, with the sample in it: `npm run bench:web` prints how long the page of an action
// takes from an empty cache until it answers, and how smooth a thread of a thousand comments is.
import { visitor, withSample } from './sample-server.mjs';

const RUNS = 7;
const COMMENTS = 1_000;
const desk = { account: 'focal.point@eu.example', language: 'en', width: 1440, scheme: 'light' };
const action = '/eu-kz/actions/2026-004';

/** Runs in the page before anything else: what keeps the main thread, what moves, and how long an input waits. */
const watch = `
  window.watched = { long: [], shift: 0, inputs: [] };
  const see = (type, heard, more) => new PerformanceObserver((list) => list.getEntries().forEach(heard)).observe({ type, buffered: true, ...more });
  see('longtask', ({ startTime, duration }) => watched.long.push({ end: startTime + duration, duration }));
  see('layout-shift', ({ value, hadRecentInput }) => { if (!hadRecentInput) watched.shift += value; });
  see('event', ({ duration }) => watched.inputs.push(duration), { durationThreshold: 16 });
`;

const sorted = (numbers) => numbers.toSorted((one, other) => one - other);
const at = (numbers, share) => sorted(numbers)[Math.floor((numbers.length - 1) * share)] ?? 0;
const ms = (number) => `${Math.round(number)} ms`;
const say = (what, figure) => console.log(`${what.padEnd(64)} ${figure}`);

/** One load with nothing in the cache: until text, panel and acts stand, and no task keeps the thread any more. */
async function load(browser, state) {
  const context = await browser.newContext({
    storageState: state.cookies,
    baseURL: state.origin,
    locale: 'en',
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  await page.addInitScript(watch);
  let bytes = 0;
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(action, { waitUntil: 'commit' });
  const stands = await page.evaluate(`new Promise((done) => {
      const look = () => ['h1', '.paper .agreed p', '.round .foot'].every((part) => document.querySelector(part))
        ? done(performance.now()) : requestAnimationFrame(look);
      look();
    })`);
  // Whoever clicks then is answered: what kept the thread until the click counts too.
  await page.locator('.tabs a').nth(1).click();
  await page.locator('.tabs a').nth(1).and(page.locator('[aria-current]')).waitFor();
  const { long, shift, inputs } = await page.evaluate('watched');
  const kept = long.filter(({ end, duration }) => end - duration < stands).map(({ end }) => end);
  await context.close();
  return { interactive: Math.max(stands, ...kept), bytes, shift, input: Math.max(0, ...inputs) };
}

async function actionPage(browser, origin, context) {
  const state = { cookies: await context.storageState(), origin };
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await load(browser, state));
  const times = runs.map(({ interactive }) => interactive);
  say(`action page from an empty cache, interactive, p50 of ${RUNS}`, ms(at(times, 0.5)));
  say('the slowest', ms(at(times, 1)));
  say(
    'bytes loaded',
    `${Math.round(
      at(
        runs.map(({ bytes }) => bytes),
        0.5,
      ) / 1000,
    )} kB`,
  );
  say(
    'layout shift, the most',
    at(
      runs.map(({ shift }) => shift),
      1,
    ).toFixed(3),
  );
  say(
    'first click until drawn, the longest',
    ms(
      at(
        runs.map(({ input }) => input),
        1,
      ),
    ),
  );
}

/** Fills a thread as its members would: with the headers that the page itself sends. */
async function longThread(page, origin) {
  const asked = page.waitForRequest((request) => request.postData()?.includes('query Threads(') ?? false);
  await page.goto('/eu-kz/discussion');
  const headers = await (await asked).allHeaders();
  await page.locator('.thread-rows a.t').first().waitFor();
  const address = await page.locator('.thread-rows a.t').first().getAttribute('href');
  const thread = decodeURIComponent(address.split('/').at(-1));
  const does = async (query, input) => {
    const answer = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: headers.authorization,
        'concord-membership': headers['concord-membership'],
      },
      body: JSON.stringify({ query, variables: { input } }),
    });
    const { data } = await answer.json();
    const [payload] = Object.values(data ?? {});
    if (!payload || payload.refusal) throw new Error(`refused: ${JSON.stringify(input)}`);
    return payload;
  };
  const post =
    'mutation($input: PostCommentInput!) { postComment(input: $input) { comment { id } refusal { code } } }';
  let last = '';
  for (let number = 1; number <= COMMENTS; number += 1) {
    const body = `Comment ${number}: the **laboratory** counts the samples of the pilot line.\n\nA second paragraph.`;
    const { comment } = await does(post, { thread, body, language: 'en' });
    last = comment.id;
  }
  // A thread opens at the first comment that is unread: read to its end it opens there, and all of it is above.
  await does('mutation($input: MarkReadInput!) { markRead(input: $input) { refusal { code } } }', {
    thread,
    upTo: last,
  });
  return address;
}

/** Frames while the wheel turns through all of it. */
async function scrolls(page) {
  await page.evaluate(`{
    window.frames_ = []; let last = performance.now();
    const next = (now) => { frames_.push(now - last); last = now; requestAnimationFrame(next); };
    requestAnimationFrame(next); watched.long = [];
  }`);
  await page.mouse.move(700, 450);
  for (let turns = 0; turns < 200; turns += 1) await page.mouse.wheel(0, turns < 100 ? -900 : 900);
  return page.evaluate('({ frames: frames_, long: watched.long.map(({ duration }) => duration) })');
}

async function thread(page, origin) {
  await page.addInitScript(watch);
  const address = await longThread(page, origin);
  await page.goto(address);
  await page.locator('.cm').first().waitFor();
  const clicks = [];
  for (;;) {
    // By its place: found by its role each element of the page would be asked for its name, which takes longer than the click.
    const earlier = page.locator('.in > button:has(+ .comments)');
    if ((await earlier.count()) === 0) break;
    const before = await page.locator('.cm').count();
    const began = Date.now();
    await earlier.click();
    // Its policy lets nobody wait in the page by a text that is evaluated again and again.
    while ((await page.locator('.cm').count()) === before)
      await page.evaluate('new Promise(requestAnimationFrame)');
    clicks.push(Date.now() - began);
  }
  say('comments on the page', await page.locator('.cm').count());
  say('20 earlier comments, p50 and the slowest', `${ms(at(clicks, 0.5))}, ${ms(at(clicks, 1))}`);
  const { frames, long } = await scrolls(page);
  say(
    'frames while scrolling, p50, p95, p99',
    [0.5, 0.95, 0.99].map((share) => ms(at(frames, share))).join(', '),
  );
  say('tasks over 50 ms while scrolling', `${long.length}, the longest ${ms(at(long, 1))}`);
  await page
    .getByRole('button', { name: /^Reply to / })
    .last()
    .click();
  await page.evaluate('watched.inputs = []; watched.long = []');
  await page.keyboard.type('A sentence that somebody types below a thousand comments of others.');
  const typed = await page.evaluate('watched');
  say('a key until drawn, the longest (none over 16 ms: 0)', ms(at(typed.inputs, 1)));
  say('tasks over 50 ms while typing', typed.long.length);
}

await withSample(async (browser, origin) => {
  const { context, page } = await visitor(browser, origin, desk);
  await actionPage(browser, origin, context);
  await thread(page, origin);
  await context.close();
});
