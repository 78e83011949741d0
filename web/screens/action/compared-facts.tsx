import type { ResultOf } from '../../api/graphql';
import { longDate } from '../../format/dates';
import { amount } from '../../format/numbers';
import { Body, Cell, Column, Columns, Row, RowHead, Rows } from '../../people/rows';
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
  const named = { AREA: terms?.areas, VALUE_CHAINS: terms?.valueChains };
  const shown = values.map((value) => {
    if (fact === 'STARTS_ON' || fact === 'ENDS_ON')
      return { text: longDate(value, language), lang: undefined };
    if (fact === 'AREA' || fact === 'VALUE_CHAINS') {
      const name = named[fact]?.find(({ code }) => code === value)?.name;
      if (name) return { text: name.text, lang: name.locale === language ? undefined : (name.locale ?? '') };
    }
    // A line of the budget comes as "label: amount currency", and its label may hold colons itself.
    const [, label, sum = '', currency = ''] =
      (fact === 'BUDGET' && /^(.*): (\S+) (\S+)$/s.exec(value)) || [];
    return { text: label ? `${label}: ${amount(sum, currency, language)}` : value, lang: '' };
  });
  return shown.length === 0
    ? '–'
    : shown.map(({ text, lang }, place) => (
        <span key={text} lang={lang}>
          {place > 0 && ', '}
          {text}
        </span>
      ));
}
