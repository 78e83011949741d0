import { useId } from 'react';
import type { PositionKind, ReservationType } from '../../api/enums';
import { useApprovalWords } from '../../approval/words';
import { longDate } from '../../format/dates';
import { localTime } from '../../format/days';
import { useMe } from '../../frame/me';
import { useOwnZone } from '../../frame/own-zone';
import { PositionIcon } from '../../parts/position-icon';
import { useWords } from '../../words/use-words';
import type { DecidedRound } from './position.documents';
import { ReasonsField } from './reasons-field';
import type { Wanted } from './use-wanted';
import { usePositionWords } from './words';

const kinds: readonly PositionKind[] = ['APPROVE', 'APPROVE_AD_REFERENDUM', 'RESERVE', 'OBJECT', 'ABSTAIN'];
const types: readonly ReservationType[] = [
  'SCRUTINY',
  'PARLIAMENTARY',
  'LINGUISTIC',
  'BUDGETARY',
  'SUBSTANTIVE',
];

interface Props {
  readonly round: DecidedRound;
  readonly wanted: Wanted;
}

/** The second part: the five positions, each with what comes of it; of a reservation its type; the reasons. */
export function PositionChoice({ round, wanted }: Props) {
  const { kind, choose, reservation, chooseType, draft } = wanted;
  const { language, say } = useWords();
  const words = usePositionWords();
  const approval = useApprovalWords();
  const id = useId();
  const { seat } = useMe();
  const { day, time } = localTime(round.deadline, useOwnZone());
  const date = `${longDate(day, language)}, ${time}`;
  return (
    <>
      <fieldset className="sheet positions">
        <legend className="spoken">{words.yourPosition}</legend>
        {kinds.map((one) => (
          <div key={one} className="choice">
            <input
              type="radio"
              name="position"
              id={`${id}-${one}`}
              checked={kind === one}
              aria-describedby={`${id}-${one}-what`}
              onChange={() => choose(one)}
            />
            <label htmlFor={`${id}-${one}`}>
              <PositionIcon kind={one} side={seat.side ?? ''} /> {words.kinds[one]}
            </label>
            <p id={`${id}-${one}-what`}>{say(words.consequence[round.procedure][one], { date })}</p>
          </div>
        ))}
      </fieldset>
      {kind === 'RESERVE' && (
        <fieldset className="types">
          <legend>{words.reservationType}</legend>
          {types.map((type) => (
            <label key={type}>
              <input
                type="radio"
                name="reservation"
                checked={reservation === type}
                onChange={() => chooseType(type)}
              />
              {approval[type]}
            </label>
          ))}
        </fieldset>
      )}
      {kind && <ReasonsField draft={draft} needed={kind === 'RESERVE' || kind === 'OBJECT'} />}
    </>
  );
}
