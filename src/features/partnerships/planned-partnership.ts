import { calendars } from '../../calendars/calendars.js';
import { sourceOf } from '../../calendars/working-calendar.js';
import type { Founding } from '../../domain/founding.js';
import { badRequest } from '../../platform/graphql/errors.js';
import type { CreatePartnershipInput, NameInput, SideInput } from './founding.input.js';
import type { NewPartnership, NewSide } from './founding.store.js';
import type { Texts } from './partnership.entity.js';
import { checkRule, ruleOf } from './rule.input.js';

type Path = readonly string[];

/** Throws BAD_USER_INPUT, naming the field, for what no scalar can tell: the form of slug and codes, ranges, empty lists. */
export function checkForm(input: CreatePartnershipInput): void {
  require(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(input.slug), 'small letters, digits and single hyphens', ['slug']);
  require(within(input.shortestRoundDays, 5, 250), 'a number from 5 to 250', ['shortestRoundDays']);
  for (const name of ['titles', 'workingLanguages', 'equalLanguages', 'areas', 'valueChains'] as const)
    require(input[name].length > 0, 'at least one', [name]);
  for (const name of ['areas', 'valueChains'] as const)
    for (const [index, term] of input[name].entries())
      require(term.names.length > 0, 'at least one', [name, String(index), 'names']);
  const currencies = input.silenceBudgetLimits.map(({ currency }) => currency);
  require(new Set(currencies).size === currencies.length, 'each currency once', ['silenceBudgetLimits']);
  for (const [index, side] of input.sides.entries()) checkSide(side, ['sides', String(index)]);
}

function checkSide({ code, names, countries, weekend, rule }: SideInput, path: Path): void {
  require(/^[A-Z]{2,8}$/.test(code), '2 to 8 capital letters', [...path, 'code']);
  require(names.length > 0, 'at least one', [...path, 'names']);
  require(countries.length > 0, 'at least one', [...path, 'countries']);
  require(weekend.every((day) => within(day, 1, 7)), 'days from 1 (Monday) to 7', [...path, 'weekend']);
  // Where no day is worked no deadline can ever be found.
  require(new Set(weekend).size < 7, 'at most six days', [...path, 'weekend']);
  checkRule(rule, [...path, 'rule']);
  require(rule.spokesperson == null, 'named once the partnership has organisations', [
    ...path,
    'rule',
    'spokesperson',
  ]);
}

function require(holds: boolean, wanted: string, path: Path): void {
  if (!holds) throw badRequest(`${path.at(-1)}: ${wanted}.`, path);
}

const within = (n: number, least: number, most: number): boolean => n >= least && n <= most;

/** What the rule of founding looks at. */
export function foundingOf(input: CreatePartnershipInput): Founding {
  const languages = (names: readonly NameInput[]) => names.map(({ language }) => language);
  return {
    ...input,
    areas: input.areas.map(({ code }) => code),
    valueChains: input.valueChains.map(({ code }) => code),
    texts: [
      { path: ['titles'], languages: languages(input.titles) },
      ...(['areas', 'valueChains', 'sides'] as const).flatMap((list) =>
        input[list].map(({ names }, index) => ({
          path: [list, String(index), 'names'],
          languages: languages(names),
        })),
      ),
    ],
    sides: input.sides.map(({ code, focalPoint, coordinatingOrganisation: { name }, ...side }) => ({
      code,
      focalPoint,
      coordinatingOrganisation: name,
      calendar: {
        timeZone: side.timeZone,
        weekend: side.weekend,
        ...daysOf(side),
      },
    })),
  };
}

/** The partnership to found; `users` has the account for the address of each focal point. */
export function plannedPartnership(
  input: CreatePartnershipInput,
  users: ReadonlyMap<string, { readonly id: string }>,
): NewPartnership {
  const terms = (list: CreatePartnershipInput['areas']) =>
    list.map(({ code, names }) => ({ code, names: textsOf(names) }));
  return {
    slug: input.slug,
    titles: textsOf(input.titles),
    signedOn: input.signedOn,
    workingLanguages: input.workingLanguages,
    equalLanguages: input.equalLanguages,
    areas: terms(input.areas),
    valueChains: terms(input.valueChains),
    shortestRoundDays: input.shortestRoundDays,
    silenceBudgetLimits: input.silenceBudgetLimits.map(({ amount, currency }) => ({ amount, currency })),
    sides: input.sides.map((side) => plannedSide(side, users.get(side.focalPoint.toLowerCase())?.id ?? '')),
  };
}

function plannedSide({ names, rule, ...side }: SideInput, focalPoint: string): NewSide {
  const { name, kind, country } = side.coordinatingOrganisation;
  return {
    code: side.code,
    names: textsOf(names),
    countries: unique(side.countries),
    timeZone: side.timeZone,
    weekend: unique(side.weekend).toSorted(),
    ...daysOf(side),
    calendarSource: side.calendar ? sourceOf(calendars[side.calendar]) : null,
    rule: ruleOf(rule, null),
    coordinatingOrganisation: { name, kind, country: country ?? null },
    focalPoint,
  };
}

/** The days of the calendar named and those given beside it. */
function daysOf({
  calendar,
  holidays,
  workingDays,
}: Pick<SideInput, 'calendar' | 'holidays' | 'workingDays'>) {
  const named = calendar ? calendars[calendar] : { holidays: [], workingDays: [] };
  return {
    holidays: unique([...named.holidays, ...holidays]).toSorted(),
    workingDays: unique([...named.workingDays, ...workingDays]).toSorted(),
  };
}

const textsOf = (names: readonly NameInput[]): Texts =>
  Object.fromEntries(names.map(({ language, text }) => [language, text]));

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];
