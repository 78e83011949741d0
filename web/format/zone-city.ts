import type { Language } from '../words/language';

/** Cities as people say them; a zone is named after one of its cities, not always that of the office. */
const cities: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'Europe/Brussels': { en: 'Brussels', kk: 'Брюссель', ru: 'Брюссель' },
  'Asia/Almaty': { en: 'Astana', kk: 'Астана', ru: 'Астана' },
  'Africa/Windhoek': { en: 'Windhoek', kk: 'Виндхук', ru: 'Виндхук' },
  UTC: { en: 'UTC', kk: 'UTC', ru: 'UTC' },
};

/** The city whose clock a time zone is: of one not known here, as the tz database names it. */
export const zoneCity = (zone: string, language: Language): string =>
  cities[zone]?.[language] ?? zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
