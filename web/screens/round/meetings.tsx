import { longDate } from '../../format/dates';
import { localTime } from '../../format/days';
import { useOwnZone } from '../../frame/own-zone';
import { SideCode } from '../../parts/side-code';
import { useWords } from '../../words/use-words';
import type { WholeRound } from './round.documents';
import { useRoundWords } from './words';

/** The meetings that sides have asked for, with what is to be talked about. */
export function Meetings({ round }: { readonly round: WholeRound }) {
  const { language, say } = useWords();
  const words = useRoundWords();
  const zone = useOwnZone();
  if (round.meetings.length === 0) return null;
  return (
    <section className="sheet coordination" aria-labelledby="meetings">
      <h2 id="meetings">{words.meetings}</h2>
      {round.meetings.map(({ side, askedBy, askedAt, agenda }) => (
        <div key={side}>
          <p>
            <SideCode code={side} small />{' '}
            {say(words.meeting, {
              organisation: askedBy.name,
              date: longDate(localTime(askedAt, zone).day, language),
            })}
          </p>
          <p className="lines" lang="">
            {agenda}
          </p>
        </div>
      ))}
    </section>
  );
}
