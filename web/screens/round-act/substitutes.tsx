import { useState } from 'react';
import type { ResultOf } from '../../api/graphql';
import { longDate } from '../../format/dates';
import { localTime } from '../../format/days';
import { useOwnZone } from '../../frame/own-zone';
import { Ability } from '../../parts/ability';
import { RefusalNote } from '../../parts/refusal-note';
import { useAct } from '../../parts/use-act';
import { useWords } from '../../words/use-words';
import { endSubstitutionDocument, type substitutesDocument } from './round-act.documents';
import { useRoundActWords } from './words';

type List = NonNullable<ResultOf<typeof substitutesDocument>['viewer']['membership']>['substitutes'];

/** Who may act for the viewer now or later; each can be ended before its time. */
export function Substitutes({ list }: { readonly list: List }) {
  const { language, words, say } = useWords();
  const own = useRoundActWords();
  const zone = useOwnZone();
  const { busy, act } = useAct(endSubstitutionDocument);
  const [refused, setRefused] = useState<string>();
  const standing = list.filter(({ endedAt }) => endedAt === null);
  if (standing.length === 0) return null;
  const end = async (substitution: string) => {
    const { data } = await act({ input: { substitution } });
    setRefused(
      data?.endSubstitution.substitution
        ? undefined
        : (data?.endSubstitution.refusal?.message ?? words.parts.notSent),
    );
  };
  return (
    <div className="sheet act-form">
      {refused && <RefusalNote heading={own.notDone} message={refused} />}
      <ul className="stack">
        {standing.map(({ id, until, substitute, viewerCan }) => (
          <li key={id}>
            <p>
              {say(own.substituteUntil, {
                name: substitute.user.name,
                date: longDate(localTime(until, zone).day, language),
              })}
            </p>
            <Ability of={viewerCan} act="endSubstitution" small busy={busy} onAct={() => void end(id)}>
              {own.endSubstitution}
            </Ability>
          </li>
        ))}
      </ul>
    </div>
  );
}
