import type { SampleAction } from '../sample-action.js';

/** Approved actions: three of the first edition, two of the second. */
export const approvedActions: readonly SampleAction[] = [
  {
    key: 'survey',
    partnership: 'eu-kz',
    fate: 'APPROVED',
    drafted: '2023-02-06',
    by: 'contributor.geology@kz.example',
    with: 'contributor.research@eu.example',
    edition: 'Roadmap 2023–2024',
    texts: {
      en: {
        title: 'Airborne geophysical survey and modern geodata (illustrative)',
        summary: 'Fly a first survey block and publish its data in open formats.',
        body: '1. Choose one block of 10 000 km².\n2. Fly magnetics and radiometry.\n3. Publish the data in open formats with a catalogue in three languages.',
      },
      kk: {
        title: 'Аэрогеофизикалық түсірілім және заманауи геодеректер (үлгі)',
        summary: 'Алғашқы түсірілім блогын ұшып өтіп, деректерін ашық пішімдерде жариялау.',
        body: '1. 10 000 км² бір блокты таңдау.\n2. Магниттік және радиометриялық түсірілім жүргізу.\n3. Деректерді үш тілдегі каталогпен ашық пішімдерде жариялау.',
      },
      ru: {
        title: 'Аэрогеофизическая съёмка и современные геоданные (пример)',
        summary: 'Выполнить съёмку первого блока и опубликовать данные в открытых форматах.',
      },
    },
    area: 'capacity',
    valueChains: ['raw-materials'],
    materials: ['tungsten', 'rare-earths'],
    expectedResult: 'One survey block flown; its data are public.',
    startsOn: '2023-06-01',
    endsOn: '2024-09-30',
    budget: [{ label: 'Survey flights', amount: '1200000', currency: 'EUR' }],
  },
  {
    key: 'training',
    partnership: 'eu-kz',
    fate: 'APPROVED',
    drafted: '2023-02-20',
    by: 'contributor.research@eu.example',
    with: 'contributor.geology@kz.example',
    edition: 'Roadmap 2023–2024',
    texts: {
      en: {
        title: 'Exchange of geologists and a network of laboratories (illustrative)',
        summary: 'Forty exchanges of a month each, and one method for assays in both networks.',
      },
      kk: {
        title: 'Геологтармен алмасу және зертханалар желісі (үлгі)',
        summary: 'Әрқайсысы бір айдан қырық алмасу және екі желіде де талдаудың бірыңғай әдісі.',
      },
    },
    area: 'capacity',
    valueChains: ['raw-materials'],
    materials: ['lithium', 'tungsten'],
    expectedResult: 'Forty geologists exchanged; one assay method used by ten laboratories.',
    startsOn: '2023-09-01',
    endsOn: '2024-12-31',
    budget: [{ label: 'Stays and travel', amount: '320000', currency: 'EUR' }],
  },
  {
    key: 'instruments',
    partnership: 'eu-kz',
    fate: 'APPROVED',
    drafted: '2023-03-13',
    by: 'contributor.finance@eu.example',
    with: 'approver.finance@kz.example',
    edition: 'Roadmap 2023–2024',
    texts: {
      en: {
        title: 'Map of financing instruments (illustrative)',
        summary: 'One public page that tells a project which grant, loan or guarantee it can ask for.',
      },
      kk: {
        title: 'Қаржыландыру құралдарының картасы (үлгі)',
        summary: 'Жобаға қай грантты, несиені немесе кепілдікті сұрауға болатынын көрсететін бір ашық бет.',
      },
      ru: {
        title: 'Карта инструментов финансирования (пример)',
        summary: 'Одна открытая страница: какой грант, кредит или гарантию может запросить проект.',
      },
    },
    area: 'integration',
    valueChains: ['raw-materials', 'batteries', 'hydrogen'],
    materials: [],
    expectedResult: 'The map is public and kept up to date by both sides.',
    startsOn: '2023-06-01',
    endsOn: '2024-06-30',
  },
  {
    key: 'tailings',
    partnership: 'eu-kz',
    fate: 'RESERVED_THEN_APPROVED',
    drafted: '2025-05-12',
    by: 'contributor.mining@kz.example',
    with: 'contributor.research@eu.example',
    edition: 'Roadmap 2025–2026',
    texts: {
      en: {
        title: 'Inventory of tailings and their metals (illustrative)',
        summary: 'Sample thirty tailings facilities and tell what they hold and how stable they are.',
      },
      kk: {
        title: 'Қалдық қоймалары мен олардағы металдардың тізімдемесі (үлгі)',
        summary: 'Отыз қалдық қоймасынан сынама алып, құрамы мен тұрақтылығын анықтау.',
      },
    },
    area: 'resilience',
    valueChains: ['raw-materials'],
    materials: ['rare-earths', 'gallium'],
    expectedResult: 'A public inventory of thirty facilities.',
    startsOn: '2025-10-01',
    endsOn: '2026-12-31',
    budget: [
      { label: 'Drilling and assays', amount: '850000', currency: 'EUR' },
      { label: 'Field teams', amount: '210000000', currency: 'KZT' },
    ],
  },
  {
    key: 'permits',
    partnership: 'eu-kz',
    fate: 'APPROVED',
    drafted: '2025-06-16',
    by: 'approver.member.state@eu.example',
    with: 'contributor.mining@kz.example',
    edition: 'Roadmap 2025–2026',
    texts: {
      en: {
        title: 'Guidance on ESG and permits (illustrative)',
        summary: 'One guidance for applicants: which studies, which consultations, in which order.',
      },
      kk: {
        title: 'ESG және рұқсаттар бойынша нұсқаулық (үлгі)',
        summary:
          'Өтініш берушілерге арналған бір нұсқаулық: қандай зерттеулер, қандай талқылаулар, қай ретпен.',
      },
    },
    area: 'resilience',
    valueChains: ['raw-materials', 'batteries'],
    materials: [],
    expectedResult: 'The guidance is published in Kazakh, Russian and English.',
    startsOn: '2025-10-01',
    endsOn: '2026-09-30',
  },
];
