import type { ResultOf } from '../../api/graphql';
import { longDate } from '../../format/dates';
import { amount } from '../../format/numbers';
import { Body, Cell, Column, Columns, Row, RowHead, Rows } from '../../people/rows';
import type { Language } from '../../words/language';
import { useWords } from '../../words/use-words';
import type { diffDocument } from './action.documents';
import { useActionWords } from './words';

type Answer = ResultOf<typeof diffDocument>;
export type Difference = NonNullable<Extract<NonNullable<Answer['node']>, { __typename: 'Action' }>['diff']>;
type Fact = Difference['facts'][number]['fact'];

interface Props {
  readonly facts: Difference['facts'];
  /** What areas and value chains are called. */
  readonly terms: Answer['partnership'];
}

/** The facts that differ, as they were and as they are. */
export function ComparedFacts({ facts, terms }: Props) {
  const words = useActionWords();
  if (facts.length === 0) return null;
  return (
    <Rows aria-label={words.facts}>
      <Columns>
        <Column>{words.fact}</Column>
        <Column>{words.was}</Column>
        <Column>{words.is}</Column>
      </Columns>
      <Body>
        {facts.map(({ fact, was, is }) => (
          <Row key={fact} className="change" tabIndex={-1}>
            <RowHead>{words.facet[fact]}</RowHead>
            <Cell data-of={words.was}>
              <Said fact={fact} values={was} terms={terms} />
            </Cell>
            <Cell data-of={words.is}>
              <Said fact={fact} values={is} terms={terms} />
            </Cell>
          </Row>
        ))}
      </Body>
    </Rows>
  );
}

interface SaidProps extends Pick<Props, 'terms'> {
  readonly fact: Fact;
  readonly values: readonly string[];
}

function Said({ fact, values, terms }: SaidProps) {
  const { language } = useWords();
  if (values.length === 0) return '–';
  return values.map((value, place) => {
    const { text, lang } = inWords(fact, value, terms, language);
    return (
      <span key={place} lang={lang}>
        {place > 0 && ', '}
        {text}
      </span>
    );
  });
}

/** A value as one reads it, and the language of those words where it is not the page's (empty: not known). */
function inWords(
  fact: Fact,
  value: string,
  terms: Props['terms'],
  language: Language,
): { readonly text: string; readonly lang: string | undefined } {
  if (fact === 'STARTS_ON' || fact === 'ENDS_ON') return { text: longDate(value, language), lang: undefined };
  if (fact === 'AREA' || fact === 'VALUE_CHAINS') {
    const named = fact === 'AREA' ? terms?.areas : terms?.valueChains;
    const name = named?.find(({ code }) => code === value)?.name;
    if (name) return { text: name.text, lang: name.locale === language ? undefined : (name.locale ?? '') };
  }
  // A line of the budget comes as "label: amount currency", and its label may hold colons itself.
  const line = fact === 'BUDGET' ? /^(.*): (\S+) (\S+)$/s.exec(value) : null;
  const [, label, sum = '', currency = ''] = line ?? [];
  return { text: label ? `${label}: ${amount(sum, currency, language)}` : value, lang: '' };
}
