import { calendars } from '../calendars/calendars.js';
import { sourceOf } from '../calendars/working-calendar.js';
import type { NewPartnership, NewSide } from '../features/partnerships/founding.store.js';
import { namibia } from './holidays.js';

/** A partnership of the sample; its focal points by address, and when the installation founded it. */
export type SamplePartnership = Omit<NewPartnership, 'sides'> & {
  readonly foundedAt: string;
  readonly sides: readonly (Omit<NewSide, 'focalPoint'> & { readonly focalPoint: string })[];
};

const union = {
  code: 'EU',
  names: { en: 'European Union', kk: 'Еуропалық Одақ', ru: 'Европейский союз' },
  countries: 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
  timeZone: 'Europe/Brussels',
  weekend: [6, 7],
  holidays: calendars.EU_INSTITUTIONS.holidays,
  workingDays: calendars.EU_INSTITUTIONS.workingDays,
  calendarSource: sourceOf(calendars.EU_INSTITUTIONS),
  coordinatingOrganisation: {
    name: 'Illustrative Directorate (EU)',
    kind: 'GOVERNMENT',
    country: 'BE',
  },
} as const;

/** Titles and terms after the public announcements (7 and 8 November 2022); the rest is made for the sample. */
export const partnerships: readonly SamplePartnership[] = [
  {
    slug: 'eu-kz',
    foundedAt: '2022-11-14T09:00:00.000Z',
    titles: {
      en: 'EU–Kazakhstan partnership on raw materials, batteries and renewable hydrogen',
      kk: 'ЕО–Қазақстан: шикізат, аккумуляторлар және жаңартылатын сутек саласындағы әріптестік',
      ru: 'Партнёрство ЕС – Казахстан: сырьё, аккумуляторы и возобновляемый водород',
    },
    signedOn: '2022-11-07',
    workingLanguages: ['en', 'kk', 'ru'],
    equalLanguages: ['en', 'kk'],
    areas: [
      {
        code: 'integration',
        names: {
          en: 'Economic and industrial integration',
          kk: 'Экономикалық және өнеркәсіптік интеграция',
          ru: 'Экономическая и промышленная интеграция',
        },
      },
      {
        code: 'resilience',
        names: {
          en: 'Resilience of supply chains',
          kk: 'Жеткізу тізбектерінің тұрақтылығы',
          ru: 'Устойчивость цепочек поставок',
        },
      },
      {
        code: 'capacity',
        names: {
          en: 'Capacity, skills, research and innovation',
          kk: 'Әлеует, дағдылар, зерттеу және инновация',
          ru: 'Потенциал, навыки, исследования и инновации',
        },
      },
    ],
    valueChains: [
      { code: 'raw-materials', names: { en: 'Raw materials', kk: 'Шикізат', ru: 'Сырьё' } },
      { code: 'batteries', names: { en: 'Batteries', kk: 'Аккумуляторлар', ru: 'Аккумуляторы' } },
      {
        code: 'hydrogen',
        names: { en: 'Renewable hydrogen', kk: 'Жаңартылатын сутек', ru: 'Возобновляемый водород' },
      },
    ],
    shortestRoundDays: 10,
    // Larger ones are not for silence.
    silenceBudgetLimits: [{ amount: '500000', currency: 'EUR' }],
    sides: [
      {
        ...union,
        focalPoint: 'focal.point@eu.example',
        rule: { kind: 'CONSENSUS', requiredKinds: ['GOVERNMENT'], allowsSilence: true },
      },
      {
        code: 'KZ',
        names: { en: 'Kazakhstan', kk: 'Қазақстан', ru: 'Казахстан' },
        countries: ['KZ'],
        timeZone: 'Asia/Almaty',
        weekend: [6, 7],
        holidays: calendars.KAZAKHSTAN.holidays,
        workingDays: calendars.KAZAKHSTAN.workingDays,
        calendarSource: sourceOf(calendars.KAZAKHSTAN),
        rule: { kind: 'THRESHOLD', approvals: 1, requiredKinds: ['GOVERNMENT'], allowsSilence: true },
        coordinatingOrganisation: {
          name: 'Illustrative Ministry of Industry (KZ)',
          kind: 'GOVERNMENT',
          country: 'KZ',
        },
        focalPoint: 'focal.point@kz.example',
      },
    ],
  },
  {
    slug: 'eu-na',
    foundedAt: '2022-11-15T09:00:00.000Z',
    titles: { en: 'EU–Namibia partnership on raw materials and renewable hydrogen' },
    signedOn: '2022-11-08',
    workingLanguages: ['en'],
    equalLanguages: ['en'],
    areas: [
      { code: 'integration', names: { en: 'Integration of value chains' } },
      { code: 'skills', names: { en: 'Skills, research and innovation' } },
    ],
    valueChains: [
      { code: 'raw-materials', names: { en: 'Raw materials' } },
      { code: 'hydrogen', names: { en: 'Renewable hydrogen' } },
    ],
    shortestRoundDays: 10,
    sides: [
      {
        ...union,
        names: { en: 'European Union' },
        focalPoint: 'focal.point.eu@eu-na.example',
        rule: { kind: 'CONSENSUS' },
      },
      {
        code: 'NA',
        names: { en: 'Namibia' },
        countries: ['NA'],
        timeZone: 'Africa/Windhoek',
        weekend: [6, 7],
        holidays: namibia,
        workingDays: [],
        rule: { kind: 'CONSENSUS' },
        coordinatingOrganisation: {
          name: 'Illustrative Ministry of Mines (NA)',
          kind: 'GOVERNMENT',
          country: 'NA',
        },
        focalPoint: 'focal.point.na@eu-na.example',
      },
    ],
  },
];
