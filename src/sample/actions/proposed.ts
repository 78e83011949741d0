import type { SampleAction } from '../sample-action.js';

/** Proposed actions: in discussion, looking for a lead, or back from a round that came to nothing. */
export const proposedActions: readonly SampleAction[] = [
  {
    key: 'magnets',
    partnership: 'eu-kz',
    fate: 'SEEKING',
    drafted: 70,
    by: 'contributor.research@eu.example',
    texts: {
      en: {
        title: 'Recycling of magnets (illustrative)',
        summary:
          'Collect magnets of wind turbines and motors and win their rare earths back. Looking for a lead in Kazakhstan.',
      },
      kk: {
        title: 'Магниттерді қайта өңдеу (үлгі)',
        summary:
          'Жел турбиналары мен қозғалтқыштардың магниттерін жинап, сирек жерлерін қайтару. Қазақстаннан жетекші ізделуде.',
      },
    },
    area: 'resilience',
    valueChains: ['raw-materials'],
    materials: ['rare-earths'],
    expectedResult: 'A collection scheme and a pilot that recovers 90 % of the rare earths.',
    startsOn: '2027-06-01',
    endsOn: '2029-05-31',
  },
  {
    key: 'lithium',
    partnership: 'eu-kz',
    fate: 'PROPOSED',
    drafted: 40,
    by: 'contributor.mining@kz.example',
    with: 'contributor.batteries@eu.example',
    texts: {
      en: {
        title: 'Lithium from brines (illustrative)',
        summary: 'Test direct extraction on brines of two deposits.',
        body: 'Water use is measured from the first day and published.',
      },
      kk: {
        title: 'Тұзды сулардан литий (үлгі)',
        summary: 'Екі кен орнының тұзды суларында тікелей алуды сынау.',
        body: 'Су тұтыну алғашқы күннен өлшеніп, жарияланады.',
      },
    },
    area: 'integration',
    valueChains: ['raw-materials', 'batteries'],
    materials: ['lithium'],
    expectedResult: 'Test results of two brines, with their use of water.',
    startsOn: '2027-04-01',
    endsOn: '2028-09-30',
    budget: [{ label: 'Test unit', amount: '2300000', currency: 'EUR' }],
  },
  {
    key: 'tungsten',
    partnership: 'eu-kz',
    fate: 'LAPSED',
    drafted: '2026-02-09',
    by: 'contributor.geology@kz.example',
    with: 'contributor.research@eu.example',
    texts: {
      en: {
        title: 'Tungsten deposits: a common resource estimate (illustrative)',
        summary: 'Estimate two deposits by one standard that lenders of both sides accept.',
      },
      kk: {
        title: 'Вольфрам кен орындары: ортақ қор бағасы (үлгі)',
        summary: 'Екі кен орнын екі жақтың кредиторлары мойындайтын бір стандартпен бағалау.',
      },
    },
    area: 'integration',
    valueChains: ['raw-materials'],
    materials: ['tungsten'],
    expectedResult: 'Two estimates by one standard.',
    startsOn: '2026-09-01',
    endsOn: '2027-08-31',
  },
  {
    key: 'certificates',
    partnership: 'eu-kz',
    fate: 'REJECTED',
    drafted: '2026-03-02',
    by: 'contributor.hydrogen@eu.example',
    with: 'contributor.energy@kz.example',
    texts: {
      en: {
        title: 'Certification of renewable hydrogen (illustrative)',
        summary: 'One certificate that both sides accept, tried on one shipment.',
      },
      kk: {
        title: 'Жаңартылатын сутекті сертификаттау (үлгі)',
        summary: 'Екі жақ мойындайтын бір сертификат, бір жөнелтімде сыналады.',
      },
    },
    area: 'integration',
    valueChains: ['hydrogen'],
    materials: [],
    expectedResult: 'A certificate tried on one shipment.',
    startsOn: '2026-10-01',
    endsOn: '2027-09-30',
  },
];
