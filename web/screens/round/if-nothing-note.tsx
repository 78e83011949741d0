import { longDate } from '../../format/dates';
import { localTime } from '../../format/days';
import { zoneCity } from '../../format/zone-city';
import { useOwnZone } from '../../frame/own-zone';
import { useWords } from '../../words/use-words';
import type { WholeRound } from './round.documents';
import { useRoundWords } from './words';

/** What comes of it if the viewer does nothing: the sentence that somebody with five minutes reads first. */
export function IfNothingNote({ round }: { readonly round: WholeRound }) {
  const { language, say } = useWords();
  const words = useRoundWords();
  const zone = useOwnZone();
  if (round.status !== 'OPEN') return null;
  const { day, time } = localTime(round.deadline, zone);
  const date = `${longDate(day, language)}, ${time} (${zoneCity(zone, language)})`;
  return (
    <p className="if-nothing">
      <b>{words.ifNothing}:</b> {say(words.nothing[round.brief.ifNothing.code], { date })}
    </p>
  );
}
