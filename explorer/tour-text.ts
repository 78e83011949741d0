/** What the action of the tour says, in both equal languages. */
export const tourText = {
  texts: [
    {
      language: 'en',
      title: 'Recycling of mine water (tour)',
      summary: 'Use mine water twice.',
      body: 'A closed circuit at one mine.',
    },
    {
      language: 'kk',
      title: 'Кеніш суын қайта пайдалану (тур)',
      summary: 'Кеніш суын екі рет пайдалану.',
      body: 'Бір кеніштегі тұйық айналым.',
    },
  ],
  area: 'resilience',
  valueChains: ['raw-materials'],
  expectedResult: 'Half of the fresh water is saved.',
  startsOn: '2027-01-01',
  endsOn: '2027-12-31',
};
