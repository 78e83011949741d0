import { useQuery } from 'urql';
import { paths } from '../../api/paths';
import type { PanelRound } from '../../approval/panel.documents';
import { useApprovalWords } from '../../approval/words';
import { fullDate } from '../../format/dates';
import { localTime } from '../../format/days';
import { zoneCity } from '../../format/zone-city';
import { useMe } from '../../frame/me';
import { useOwnZone } from '../../frame/own-zone';
import { usePartnership } from '../../frame/partnership';
import { Digest } from '../../parts/digest';
import { Link } from '../../parts/link';
import { PageHeading } from '../../parts/page-heading';
import { PositionIcon } from '../../parts/position-icon';
import { useWords } from '../../words/use-words';
import { ownPosition } from './own-position';
import { recordDocument } from './position.documents';
import type { PositionAct } from './route';
import { usePositionWords } from './words';

/** What was recorded, when, at which place of the record, on which text. */
export function Receipt({ act, round }: { readonly act: PositionAct; readonly round: PanelRound }) {
  const { language, say } = useWords();
  const words = usePositionWords();
  const approval = useApprovalWords();
  const { slug, title } = usePartnership();
  const { seat, name } = useMe();
  const zone = useOwnZone();
  const taken = act === 'prepare' ? undefined : ownPosition(round);
  const [{ data }] = useQuery({
    query: recordDocument,
    variables: { slug },
    requestPolicy: 'network-only',
    pause: !taken,
  });
  const entry = (data?.partnership?.logs.nodes ?? [])
    .flatMap(({ entries }) => entries.nodes)
    .find(({ subject, at }) => subject.id === round.id && at === taken?.takenAt);
  const { day, time } = localTime(taken?.takenAt ?? new Date(), zone);
  return (
    <section className="sheet receipt">
      <PageHeading within={[words.procedure, title.text]}>{words.recorded[act]}</PageHeading>
      {taken?.kind && (
        <p className="what">
          <PositionIcon kind={taken.kind} side={seat.side ?? ''} />{' '}
          <b>{taken.reservation ? approval[taken.reservation] : words.kinds[taken.kind]}</b>
        </p>
      )}
      <dl className="pairs">
        <div>
          <dt>{words.inWhoseName}</dt>
          <dd>
            {seat.organisation}, {name}
          </dd>
        </div>
        <div>
          <dt>{words.time}</dt>
          <dd>{`${fullDate(day, language)}, ${time} (${zoneCity(zone, language)})`}</dd>
        </div>
        {entry && (
          <div>
            <dt>{words.record}</dt>
            <dd>{say(words.recordPosition, { position: entry.position })}</dd>
          </div>
        )}
        <div>
          <dt>{words.digest}</dt>
          <dd>
            <Digest value={round.digest} whole />
          </dd>
        </div>
      </dl>
      <p className="ways no-print">
        <Link className="btn primary" href={paths.round(slug, round.id)}>
          {words.toRound}
        </Link>
        <button type="button" className="btn" onClick={() => print()}>
          {words.print}
        </button>
        <Link href={paths.inbox(slug)}>{words.toInbox}</Link>
      </p>
    </section>
  );
}
