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
import { normaliseText, type TextForm, textForms } from '../../domain/text.js';

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
    if (outcome.problem === 'EMPTY') throw new GraphQLError('There is no text in it.');
    if (outcome.problem === 'TOO_LONG')
      throw new GraphQLError(`It is longer than ${outcome.max} characters.`);
    throw new GraphQLError(`It has the character ${outcome.codePoint}, which may not stand in a text.`);
  });
}

function matching(name: string, description: string, form: RegExp): GraphQLScalarType {
  return textual(name, description, (raw) => {
    if (!form.test(raw)) throw new GraphQLError(`It is not a ${name}: ${description}`);
    return raw;
  });
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
    if (raw.startsWith('0000')) throw new GraphQLError('There is no year 0000.');
    return String(GraphQLLocalDate.parseValue(raw));
  },
);
export const CurrencyCode = renamed(GraphQLCurrency, 'CurrencyCode', 'A currency, ISO 4217: EUR, KZT.');
export const CountryCode = renamed(GraphQLCountryCode, 'CountryCode', 'A country, ISO 3166-1 alpha-2: KZ.');
export const EmailAddress = textual(
  'EmailAddress',
  'An e-mail address, RFC 5322, of at most 254 characters (RFC 5321).',
  (raw) => {
    if (raw.length > 254) throw new GraphQLError('It is longer than 254 characters.');
    return String(GraphQLEmailAddress.parseValue(raw));
  },
);
export const Locale = matching(
  'Locale',
  'a language, BCP 47 primary subtag in lower case: en, kk, ru.',
  /^[a-z]{2,3}$/,
);
export const Digest = matching(
  'Digest',
  'sha256: and 64 hexadecimal digits in lower case.',
  /^sha256:[0-9a-f]{64}$/,
);
export const Code = matching(
  'Code',
  'a code of 1 to 40 letters, digits, - and _: raw-materials.',
  /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/,
);

export const WebAddress = textual('URL', 'An address on the web, https or http, RFC 3986.', (raw) => {
  const url = new URL(String(GraphQLURL.parseValue(raw)));
  if (!/^https?:$/.test(url.protocol) || raw.length > 2_000)
    throw new GraphQLError('It is not an address on the web.');
  return url.href;
});

export const Decimal = textual(
  'Decimal',
  'An amount as a string: digits and at most six decimals, never negative, never a float: "1500000.5".',
  (raw) => {
    const outcome = canonicalDecimal(raw);
    if ('decimal' in outcome) return outcome.decimal;
    throw new GraphQLError(
      outcome.problem === 'NEGATIVE'
        ? 'An amount is not negative.'
        : 'It is not an amount of at most 18 digits and 6 decimals.',
    );
  },
);

export const Line = written('Line', 'A title or a name on one line.', textForms.title);
export const ViewName = written('ViewName', 'The name of a saved view.', textForms.viewName);
export const Summary = written('Summary', 'A few sentences.', textForms.summary);
export const Reasons = written('Reasons', 'Reasons, given in words.', textForms.reasons);
export const Markdown = written('Markdown', 'A text in Markdown (CommonMark, no raw HTML).', textForms.body);
