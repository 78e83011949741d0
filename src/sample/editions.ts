/** An edition of a roadmap as it is drafted. */
export interface SampleEdition {
  readonly partnership: string;
  readonly by: string;
  readonly draftedOn: string;
  readonly titles: readonly { readonly language: string; readonly text: string }[];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly dueOn?: string;
}

export const editions: readonly SampleEdition[] = [
  {
    partnership: 'eu-kz',
    by: 'secretariat@joint.example',
    draftedOn: '2022-12-05',
    titles: [
      { language: 'en', text: 'Roadmap 2023–2024' },
      { language: 'kk', text: '2023–2024 жылдарға арналған жол картасы' },
      { language: 'ru', text: 'Дорожная карта на 2023–2024 годы' },
    ],
    startsOn: '2023-01-01',
    endsOn: '2024-12-31',
    // Six months after the signature.
    dueOn: '2023-05-07',
  },
  {
    partnership: 'eu-kz',
    by: 'secretariat@joint.example',
    draftedOn: '2025-04-07',
    titles: [
      { language: 'en', text: 'Roadmap 2025–2026' },
      { language: 'kk', text: '2025–2026 жылдарға арналған жол картасы' },
      { language: 'ru', text: 'Дорожная карта на 2025–2026 годы' },
    ],
    startsOn: '2025-01-01',
    endsOn: '2026-12-31',
  },
  {
    partnership: 'eu-na',
    by: 'focal.point.eu@eu-na.example',
    draftedOn: '2023-10-23',
    titles: [{ language: 'en', text: 'Roadmap 2023–2025' }],
    startsOn: '2023-01-01',
    endsOn: '2025-12-31',
  },
];
