// Which screens tools/screenshots.mjs takes: of whom, how wide, in which scheme and language.
const wide = { width: 1440, scheme: 'light', language: 'en' };
const phone = { width: 390, scheme: 'light', language: 'en' };
const ofEu = 'focal.point@eu.example';
const ofKz = 'focal.point@kz.example';

export const shots = [
  { name: 'sign-in', path: '/sign-in', ...wide },
  { name: 'inbox', account: ofKz, path: '/eu-kz/inbox', ...wide },
  { name: 'inbox', account: ofKz, path: '/eu-kz/inbox', ...phone, scheme: 'dark', language: 'kk' },
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
  { name: 'rules', account: ofEu, path: '/eu-kz/administration/rules', ...wide },
];
