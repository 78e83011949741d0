import { useState } from 'react';
import { longDate } from '../../format/dates';
import { localTime, ownTimeZone } from '../../format/days';
import { Ability } from '../../parts/ability';
import { SideCode } from '../../parts/side-code';
import { mine } from '../../people/mine';
import { useWords } from '../../words/use-words';
import { RuleForm } from './rule-form';
import { useRuleInWords } from './rule-in-words';
import { RuleDifference, RuleProposal } from './rule-proposal';
import type { RuledSide } from './sides.documents';
import { useAdministrationWords } from './words';

interface Props {
  readonly side: RuledSide;
  /** Its accredited organisations. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
}

/** The rule of a side: as it stands, what is proposed, what it was, and the form of another one. */
export function SideRule({ side, organisations }: Props) {
  const { language, say } = useWords();
  const administration = useAdministrationWords();
  const inWords = useRuleInWords();
  const [changing, setChanging] = useState(false);
  const { code, name, rule, ruleVersions, ruleProposal, viewerCan } = side;
  const day = (at: string) => longDate(localTime(at, ownTimeZone()).day, language);
  const [current, ...earlier] = ruleVersions;
  return (
    <section className="part" aria-labelledby={`rule-${code}`}>
      <h2 id={`rule-${code}`} className="who">
        <SideCode code={code} />
        <span lang={name.locale === language ? undefined : name.locale}>{name.text}</span>
      </h2>
      {current && (
        <p className="s dim">
          {say(administration.version, { version: current.version, date: day(current.changedAt) })}
        </p>
      )}
      <dl className="sheet facts close">
        {inWords(rule).map(([subject, says]) => (
          <div key={subject} className="contents">
            <dt>{subject}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      {ruleProposal && <RuleProposal side={side} />}
      {changing ? (
        <RuleForm side={side} organisations={organisations} onClose={() => setChanging(false)} />
      ) : (
        <Ability of={mine(viewerCan)} act="changeSideRule" onAct={() => setChanging(true)}>
          {administration.changeRule}
        </Ability>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{administration.earlier}</summary>
          <ol className="stack">
            {ruleVersions.map(({ version, changedAt, rule: stood }, place) => {
              const before = ruleVersions[place + 1];
              return (
                <li key={version}>
                  <p>{say(administration.version, { version, date: day(changedAt) })}</p>
                  {before ? (
                    <RuleDifference from={before.rule} to={stood} />
                  ) : (
                    <p className="dim">{administration.firstRule}</p>
                  )}
                </li>
              );
            })}
          </ol>
        </details>
      )}
    </section>
  );
}
