import './position.css';
import { useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useQuery } from 'urql';
import { paths } from '../../api/paths';
import type { PanelRound } from '../../approval/panel.documents';
import { PrintFoot } from '../../approval/print-foot';
import { useRoundLive } from '../../approval/use-round-live';
import { arrive } from '../../frame/arrival';
import { NotHere } from '../../frame/not-here';
import { usePartnership } from '../../frame/partnership';
import { usePolling } from '../../live/use-polling';
import { Crumb } from '../../parts/crumb';
import { Link } from '../../parts/link';
import { ErrorNote, Loading } from '../../parts/states';
import { type DecidedRound, positionDocument, type Substitution } from './position.documents';
import { PositionForm } from './position-form';
import { Receipt } from './receipt';
import type { PositionAct } from './route';
import { usePositionWords } from './words';

/** The taking of a position: a page, not a dialog, so that a link leads to it and Back leads away. */
export function PositionScreen() {
  const { round: id } = useParams({ strict: false });
  const [{ data, error, fetching }, execute] = useQuery({
    query: positionDocument,
    variables: { id: id ?? '' },
  });
  const refresh = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  usePolling(refresh);
  if (data?.node?.__typename === 'ApprovalRound')
    return (
      <Page
        key={data.node.id}
        round={data.node}
        substitutions={data.viewer.membership?.substituteFor ?? []}
        refresh={refresh}
      />
    );
  if (error && !data) return <ErrorNote error={error} retry={refresh} />;
  return fetching ? <Loading heights={[40, 420, 240]} /> : <NotHere />;
}

interface Props {
  readonly round: DecidedRound;
  readonly substitutions: readonly Substitution[];
  readonly refresh: () => void;
}

function Page({ round, substitutions, refresh }: Props) {
  const words = usePositionWords();
  const { slug } = usePartnership();
  const [done, setDone] = useState<{ readonly act: PositionAct; readonly round: PanelRound }>();
  useRoundLive(round);
  return (
    <div className="position-page">
      <Crumb>
        <Link href={paths.action(slug, round.action)} className="mono">
          {round.action.reference}
        </Link>
        <span aria-hidden="true">/</span>
        <Link href={paths.round(slug, round.id)}>{words.procedure}</Link>
      </Crumb>
      {done ? (
        <Receipt act={done.act} round={done.round} />
      ) : (
        <PositionForm
          round={round}
          substitutions={substitutions}
          refresh={refresh}
          onDone={(act, after) => {
            arrive();
            setDone({ act, round: after });
          }}
        />
      )}
      <PrintFoot reference={round.action.reference} text={round} />
    </div>
  );
}
