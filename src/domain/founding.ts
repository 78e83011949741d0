import type { Calendar } from './calendar.js';
import { refuseCalendars } from './deadline.js';
import { type Refused, refuse } from './refusal.js';

/** What the founding of a partnership is judged by. */
export interface Founding {
  readonly workingLanguages: readonly string[];
  readonly equalLanguages: readonly string[];
  /** By the name of the input field: the languages of each of its texts. */
  readonly texts: readonly { readonly path: readonly string[]; readonly languages: readonly string[] }[];
  readonly areas: readonly string[];
  readonly valueChains: readonly string[];
  /** In working days of all sides. */
  readonly shortestRoundDays: number;
  readonly sides: readonly {
    readonly code: string;
    readonly focalPoint: string;
    readonly coordinatingOrganisation: string;
    readonly calendar: Calendar;
  }[];
}

/**
 * Refuses what cannot become a partnership (domain.md, "Who"), naming the field: fewer than two sides; a code,
 * a language or an organisation's name given twice; an equal language nobody works in; a text in such a language; one
 * person for two sides; calendars in which, as seen `now`, no round could end.
 */
export function refuseFounding(founding: Founding, now: Date): Refused | undefined {
  const { sides, workingLanguages, equalLanguages } = founding;
  if (sides.length < 2) return refuse('SIDES_TOO_FEW', ['sides']);
  return (
    refuseTwice(workingLanguages, (index, language) =>
      refuse('LANGUAGE_TWICE', ['workingLanguages', index], { language }),
    ) ??
    refuseTwice(equalLanguages, (index, language) =>
      refuse('LANGUAGE_TWICE', ['equalLanguages', index], { language }),
    ) ??
    refuseUnknown(['equalLanguages'], equalLanguages, workingLanguages) ??
    refuseTexts(founding) ??
    refuseTwice(founding.areas, (index, code) => refuse('CODE_TWICE', ['areas', index, 'code'], { code })) ??
    refuseTwice(founding.valueChains, (index, code) =>
      refuse('CODE_TWICE', ['valueChains', index, 'code'], { code }),
    ) ??
    refuseSides(sides) ??
    refuseCalendars(
      now,
      sides.map(({ calendar }) => calendar),
      founding.shortestRoundDays,
      ['sides'],
    )
  );
}

function refuseTexts({ texts, workingLanguages }: Founding): Refused | undefined {
  for (const { path, languages } of texts) {
    const refused =
      refuseTwice(languages, (index, language) =>
        refuse('LANGUAGE_TWICE', [...path, index, 'language'], { language }),
      ) ?? refuseUnknown(path, languages, workingLanguages);
    if (refused) return refused;
  }
  return undefined;
}

function refuseSides(sides: Founding['sides']): Refused | undefined {
  return (
    refuseTwice(
      sides.map(({ code }) => code),
      (index, code) => refuse('CODE_TWICE', ['sides', index, 'code'], { code }),
    ) ??
    refuseTwice(
      sides.map(({ coordinatingOrganisation }) => coordinatingOrganisation),
      (index) => refuse('NAME_TWICE', ['sides', index, 'coordinatingOrganisation', 'name']),
    ) ??
    // Nobody can supply both sides (domain.md, "Membership").
    refuseTwice(
      sides.map(({ focalPoint }) => focalPoint.toLowerCase()),
      (index) => refuse('PERSON_OF_TWO_SIDES', ['sides', index, 'focalPoint']),
    )
  );
}

function refuseUnknown(
  path: readonly string[],
  languages: readonly string[],
  known: readonly string[],
): Refused | undefined {
  const index = languages.findIndex((language) => !known.includes(language));
  const language = languages[index];
  return language === undefined
    ? undefined
    : refuse('LANGUAGE_UNKNOWN', [...path, String(index)], { language });
}

function refuseTwice(
  codes: readonly string[],
  refusal: (index: string, code: string) => Refused,
): Refused | undefined {
  const index = codes.findIndex((code, at) => codes.indexOf(code) < at);
  const code = codes[index];
  return code === undefined ? undefined : refusal(String(index), code);
}
