// Which screens tools/screenshots.mjs takes: of whom, how wide, in which scheme and language, and how one gets there.
const wide = { width: 1440, scheme: 'light', language: 'en' };
const phone = { width: 390, scheme: 'light', language: 'en' };
const ofEu = 'focal.point@eu.example';
const ofKz = 'focal.point@kz.example';
const lead = 'contributor.mining@kz.example';
const approver = 'approver.finance@kz.example';
const inbox = '/eu-kz/inbox';

/** What waits first for an approver is a position to take. */
async function position(page) {
  await page.locator('.todo a').first().click();
  await page.waitForURL('**/position');
}

async function round(page) {
  await position(page);
  await page.goto(page.url().replace(/\/position$/, ''));
}

/** The first thread of the list. */
async function thread(page) {
  await page.locator('.thread-rows a.t').first().click();
  await page.waitForURL('**/threads/*');
}

export const shots = [
  { name: 'inbox', account: approver, path: inbox, ...wide },
  { name: 'inbox', account: approver, path: inbox, ...phone, scheme: 'dark', language: 'kk' },
  { name: 'actions', account: ofEu, path: '/eu-kz/actions', ...wide },
  { name: 'action', account: ofEu, path: '/eu-kz/actions/2026-004', ...wide },
  { name: 'action', account: ofKz, path: '/eu-kz/actions/2026-004', ...phone, language: 'kk' },
  { name: 'round', account: approver, path: inbox, onwards: round, ...wide },
  { name: 'round', account: approver, path: inbox, onwards: round, ...phone, scheme: 'dark', language: 'ru' },
  { name: 'position', account: approver, path: inbox, onwards: position, ...phone, language: 'kk' },
  { name: 'roadmap', account: ofEu, path: '/eu-kz/roadmap', ...wide },
  { name: 'roadmap', account: ofEu, path: '/eu-kz/roadmap', ...phone, language: 'ru' },
  {
    name: 'organisations',
    account: ofEu,
    path: '/eu-kz/organisations',
    ...wide,
    scheme: 'dark',
    language: 'ru',
  },
  { name: 'discussion', account: ofEu, path: '/eu-kz/discussion', ...wide },
  { name: 'thread', account: ofKz, path: '/eu-kz/discussion', onwards: thread, ...phone, language: 'ru' },
  { name: 'compose', account: lead, path: '/eu-kz/actions/new', ...wide },
  { name: 'rules', account: ofKz, path: '/eu-kz/administration/rules', ...wide },
];
