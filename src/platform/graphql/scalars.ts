import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import {
  GraphQLCountryCode,
  GraphQLCurrency,
  GraphQLDateTime,
  GraphQLEmailAddress,
  GraphQLLocalDate,
  GraphQLURL,
} from 'graphql-scalars';
import { canonicalDecimal } from '../../domain/decimal.js';
import type { InputFault } from '../../domain/input-fault.js';
import { normaliseText, type TextForm, textForms } from '../../domain/text.js';
import { unfit } from './errors.js';

const renamed = (scalar: GraphQLScalarType, name: string, description: string): GraphQLScalarType =>
  new GraphQLScalarType({ ...scalar.toConfig(), name, description });

/** A scalar that travels as a string, is put into one form when it comes in, and refuses what has none. */
function textual(name: string, description: string, normalise: (raw: string) => string): GraphQLScalarType {
  const read = (raw: unknown) => {
    if (typeof raw !== 'string') throw new GraphQLError(`${name} is a string.`);
    return normalise(raw);
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => value,
    parseValue: read,
    parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

function written(name: string, description: string, form: TextForm): GraphQLScalarType {
  const rules = `Unicode NFC, at most ${form.max} characters, none that is not seen (control, zero-width, fillers, tags) and none that reorders text.`;
  return textual(name, `${description} ${rules}`, (raw) => {
    const outcome = normaliseText(raw, form);
    if ('text' in outcome) return outcome.text;
    if (outcome.problem === 'EMPTY') throw unfit('TEXT_EMPTY');
    if (outcome.problem === 'TOO_LONG') throw unfit('TEXT_TOO_LONG', { max: outcome.max });
    throw unfit('TEXT_CHARACTER', { codePoint: outcome.codePoint });
  });
}

function matching(name: string, description: string, form: RegExp, fault: InputFault): GraphQLScalarType {
  return textual(name, description, (raw) => {
    if (!form.test(raw)) throw unfit(fault);
    return raw;
  });
}

/** What a scalar of the library reads; where it refuses, it does so in words of its own. */
function parsed(scalar: GraphQLScalarType, raw: string, fault: InputFault): string {
  try {
    return String(scalar.parseValue(raw));
  } catch {
    throw unfit(fault);
  }
}

export const DateTime = renamed(
  GraphQLDateTime,
  'DateTime',
  'An instant, RFC 3339 in UTC with milliseconds: 2026-11-22T09:30:00.000Z.',
);
export const CalendarDate = textual(
  'Date',
  'A day of the calendar, ISO 8601, in the years 0001 to 9999: 2026-11-22.',
  (raw) => {
    // PostgreSQL has no year 0.
    if (raw.startsWith('0000')) throw unfit('NOT_A_DAY');
    return parsed(GraphQLLocalDate, raw, 'NOT_A_DAY');
  },
);
export const CurrencyCode = renamed(GraphQLCurrency, 'CurrencyCode', 'A currency, ISO 4217: EUR, KZT.');
export const CountryCode = renamed(GraphQLCountryCode, 'CountryCode', 'A country, ISO 3166-1 alpha-2: KZ.');
export const EmailAddress = textual(
  'EmailAddress',
  'An e-mail address, RFC 5322, of at most 254 characters (RFC 5321).',
  (raw) => {
    if (raw.length > 254) throw unfit('TEXT_TOO_LONG', { max: 254 });
    return parsed(GraphQLEmailAddress, raw, 'NOT_AN_EMAIL_ADDRESS');
  },
);
export const Locale = matching(
  'Locale',
  'a language, BCP 47 primary subtag in lower case: en, kk, ru.',
  /^[a-z]{2,3}$/,
  'NOT_A_LANGUAGE',
);
export const Digest = matching(
  'Digest',
  'sha256: and 64 hexadecimal digits in lower case.',
  /^sha256:[0-9a-f]{64}$/,
  'NOT_A_DIGEST',
);
export const Code = matching(
  'Code',
  'a code of 1 to 40 letters, digits, - and _: raw-materials.',
  /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/,
  'NOT_A_CODE',
);

export const WebAddress = textual('URL', 'An address on the web, https or http, RFC 3986.', (raw) => {
  const url = new URL(parsed(GraphQLURL, raw, 'NOT_A_WEB_ADDRESS'));
  if (!/^https?:$/.test(url.protocol) || raw.length > 2_000) throw unfit('NOT_A_WEB_ADDRESS');
  return url.href;
});

export const Decimal = textual(
  'Decimal',
  'An amount as a string: digits and at most six decimals, never negative, never a float: "1500000.5".',
  (raw) => {
    const outcome = canonicalDecimal(raw);
    if ('decimal' in outcome) return outcome.decimal;
    throw unfit(outcome.problem === 'NEGATIVE' ? 'AMOUNT_NEGATIVE' : 'NOT_AN_AMOUNT');
  },
);

export const Line = written('Line', 'A title or a name on one line.', textForms.title);
export const ViewName = written('ViewName', 'The name of a saved view.', textForms.viewName);
export const Summary = written('Summary', 'A few sentences.', textForms.summary);
export const Reasons = written('Reasons', 'Reasons, given in words.', textForms.reasons);
export const Markdown = written('Markdown', 'A text in Markdown (CommonMark, no raw HTML).', textForms.body);
