import { longDate } from '../../format/dates';
import { localTime, ownTimeZone } from '../../format/days';
import { useMe } from '../../frame/me';
import { Ability } from '../../parts/ability';
import { useVerb } from '../../parts/use-verb';
import { mine } from '../../people/mine';
import { Body, Cell, Column, Columns, Row, RowHead, Rows } from '../../people/rows';
import { useWords } from '../../words/use-words';
import { useRuleInWords } from './rule-in-words';
import { changeRuleDocument, type Rule, type RuledSide } from './sides.documents';
import { useAdministrationWords } from './words';

/** What one rule says and another one does not, from and to. */
export function RuleDifference({ from, to }: { readonly from: Rule; readonly to: Rule }) {
  const administration = useAdministrationWords();
  const inWords = useRuleInWords();
  const before = new Map(inWords(from));
  return (
    <Rows aria-label={administration.rules}>
      <Columns>
        <Column>{administration.subject}</Column>
        <Column>{administration.from}</Column>
        <Column>{administration.to}</Column>
      </Columns>
      <Body>
        {inWords(to)
          .filter(([subject, says]) => before.get(subject) !== says)
          .map(([subject, says]) => (
            <Row key={subject}>
              <RowHead>{subject}</RowHead>
              <Cell data-of={administration.from}>{before.get(subject) ?? administration.none}</Cell>
              <Cell data-of={administration.to}>{says}</Cell>
            </Row>
          ))}
      </Body>
    </Rows>
  );
}

/** A rule as changeSideRule takes it. */
const asInput = ({ spokesperson, requiredKinds, ...rule }: Rule) => ({
  ...rule,
  requiredKinds: [...requiredKinds],
  spokesperson: spokesperson?.id ?? null,
});

/** A loosening that waits for a second focal point, who agrees by asking for the same. */
export function RuleProposal({ side }: { readonly side: RuledSide }) {
  const { language, say } = useWords();
  const administration = useAdministrationWords();
  const { membership } = useMe();
  const { act, busy, refused } = useVerb(changeRuleDocument);
  const { code, rule, ruleVersion, ruleProposal, viewerCan } = side;
  if (!ruleProposal) return null;
  const { proposedAt, proposedBy, rule: wanted } = ruleProposal;
  const date = longDate(localTime(proposedAt, ownTimeZone()).day, language);
  const input = { side: code, expectedVersion: ruleVersion, rule: asInput(wanted) };
  return (
    <div className="note calm">
      <p>{say(administration.proposedChange, { name: proposedBy.user.name, date })}</p>
      <RuleDifference from={rule} to={wanted} />
      {refused && <p role="alert">{refused.message}</p>}
      {proposedBy.id !== membership && (
        <Ability
          of={mine(viewerCan)}
          act="changeSideRule"
          primary
          busy={busy}
          onAct={() => void act({ input })}
        >
          {administration.agree}
        </Ability>
      )}
    </div>
  );
}
