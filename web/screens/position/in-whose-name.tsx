import { longDate } from '../../format/dates';
import { localTime } from '../../format/days';
import { useMe } from '../../frame/me';
import { useOwnZone } from '../../frame/own-zone';
import { useWords } from '../../words/use-words';
import type { Substitution } from './position.documents';
import { usePositionWords } from './words';

interface Props {
  readonly number: number;
  /** Of the approvers whom the viewer may act for now; empty: they act as an approver themselves. */
  readonly substitutions: readonly Substitution[];
  /** The membership acted for. */
  readonly chosen: string | undefined;
  readonly choose: (membership: string) => void;
}

/** The third part: whose position it is. */
export function InWhoseName({ number, substitutions, chosen, choose }: Props) {
  const { language, say } = useWords();
  const words = usePositionWords();
  const { seat, name } = useMe();
  const zone = useOwnZone();
  return (
    <section className="step" aria-labelledby={`part-${number}`}>
      <h2 id={`part-${number}`}>
        <span className="no">{number}</span> {words.inWhoseName}
      </h2>
      {substitutions.length === 0 && (
        <p>{say(words.asApprover, { organisation: seat.organisation, name })}</p>
      )}
      {substitutions.map(({ id, until, approver }) => (
        <label className="whom" key={id}>
          <input
            type="radio"
            name="whom"
            checked={chosen === approver.id}
            onChange={() => choose(approver.id)}
          />
          {say(words.asSubstitute, {
            organisation: approver.organisation.name,
            approver: approver.user.name,
            date: longDate(localTime(until, zone).day, language),
          })}
        </label>
      ))}
    </section>
  );
}
