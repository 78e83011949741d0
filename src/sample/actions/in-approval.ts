import type { SampleAction } from '../sample-action.js';

/** Actions whose rounds are open when the sample is loaded. */
export const actionsInApproval: readonly SampleAction[] = [
  {
    key: 'graphite',
    partnership: 'eu-kz',
    fate: 'IN_APPROVAL',
    drafted: 60,
    by: 'contributor.mining@kz.example',
    with: 'contributor.batteries@eu.example',
    edition: 'Roadmap 2025–2026',
    approvedBy: ['approver.industry@kz.example'],
    texts: {
      en: {
        title: 'Battery-grade graphite pilot line (illustrative)',
        summary: 'A pilot line that purifies and spheronises graphite for anodes.',
        body: 'The line makes 500 t a year. Its product is qualified with two makers of cells.',
      },
      kk: {
        title: 'Аккумуляторлық сапалы графиттің тәжірибелік желісі (үлгі)',
        summary: 'Анодтарға арналған графитті тазартатын және сфероидтайтын тәжірибелік желі.',
        body: 'Желі жылына 500 т өнім береді. Өнімі екі ұяшық өндірушісінде сыналады.',
      },
      ru: {
        title: 'Опытная линия графита аккумуляторного качества (пример)',
        summary: 'Опытная линия очистки и сфероидизации графита для анодов.',
      },
    },
    area: 'integration',
    valueChains: ['raw-materials', 'batteries'],
    materials: ['graphite'],
    expectedResult: 'A pilot line that runs and a product qualified by two makers of cells.',
    startsOn: '2027-03-01',
    endsOn: '2029-02-28',
    budget: [{ label: 'Plant', amount: '14500000', currency: 'EUR' }],
  },
  {
    key: 'hydrogen-water',
    partnership: 'eu-kz',
    fate: 'IN_APPROVAL',
    drafted: 50,
    by: 'contributor.hydrogen@eu.example',
    with: 'contributor.energy@kz.example',
    edition: 'Roadmap 2025–2026',
    approvedBy: ['approver.directorate@eu.example'],
    texts: {
      en: {
        title: 'Water for renewable hydrogen in Mangystau (illustrative)',
        summary: 'A study of desalination at the Caspian that leaves the coast as it is.',
      },
      kk: {
        title: 'Маңғыстаудағы жаңартылатын сутекке арналған су (үлгі)',
        summary: 'Жағалауға зиян келтірмейтін Каспийдегі тұщыландыруды зерттеу.',
      },
    },
    area: 'integration',
    valueChains: ['hydrogen'],
    materials: [],
    expectedResult: 'A published study with three variants and their effects on the coast.',
    startsOn: '2027-01-15',
    endsOn: '2027-12-31',
    budget: [{ label: 'Study', amount: '690000', currency: 'EUR' }],
  },
  {
    key: 'corridor',
    partnership: 'eu-kz',
    fate: 'IN_APPROVAL',
    drafted: 45,
    by: 'contributor.batteries@eu.example',
    with: 'contributor.energy@kz.example',
    approvedBy: [],
    texts: {
      en: {
        title: 'Materials on the Trans-Caspian corridor (illustrative)',
        summary: 'One consignment note and one tracking of critical materials from mine to port.',
      },
      kk: {
        title: 'Транскаспий дәлізіндегі материалдар (үлгі)',
        summary: 'Кеніштен портқа дейін маңызды материалдарға бір жүкқұжат және бір бақылау жүйесі.',
      },
    },
    area: 'resilience',
    valueChains: ['raw-materials', 'batteries'],
    materials: ['graphite', 'lithium'],
    expectedResult: 'Ten consignments carried under one note.',
    startsOn: '2027-02-01',
    endsOn: '2028-01-31',
  },
];
