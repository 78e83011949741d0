import './round.css';
import { useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import { paths } from '../../api/paths';
import { ApprovalPanel } from '../../approval/approval-panel';
import { PastRounds } from '../../approval/past-rounds';
import { PrintFoot } from '../../approval/print-foot';
import { RoundThreads } from '../../discussion/round-threads';
import { NotHere } from '../../frame/not-here';
import { usePartnership } from '../../frame/partnership';
import { usePolling } from '../../live/use-polling';
import { Crumb } from '../../parts/crumb';
import { Link } from '../../parts/link';
import { PageHeading } from '../../parts/page-heading';
import { ErrorNote, Loading } from '../../parts/states';
import { useWords } from '../../words/use-words';
import { BriefSheet } from './brief-sheet';
import { Coordination } from './coordination';
import { IfNothingNote } from './if-nothing-note';
import { Meetings } from './meetings';
import { type OwnMembership, roundDocument, type WholeRound } from './round.documents';
import { useRoundWords } from './words';

/** A round with all that an approver with five minutes needs. */
export function RoundScreen() {
  const { round: id } = useParams({ strict: false });
  const [{ data, error, fetching }, execute] = useQuery({
    query: roundDocument,
    variables: { id: id ?? '' },
  });
  const refresh = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  usePolling(refresh);
  if (data?.node?.__typename === 'ApprovalRound')
    return <Round round={data.node} membership={data.viewer.membership} />;
  if (error && !data) return <ErrorNote error={error} retry={refresh} />;
  return fetching ? <Loading heights={[40, 420, 240]} /> : <NotHere />;
}

interface Props {
  readonly round: WholeRound;
  readonly membership: OwnMembership | null;
}

function Round({ round, membership }: Props) {
  const { language } = useWords();
  const words = useRoundWords();
  const { slug, title } = usePartnership();
  const { action, brief } = round;
  return (
    <div className="round-page">
      <Crumb>
        <Link href={paths.action(slug, action)} className="mono">
          {action.reference}
        </Link>
        <span aria-hidden="true">/</span>
        <span>{words.screen}</span>
      </Crumb>
      <PageHeading
        within={[words.screen, title.text]}
        lang={brief.title.locale === language ? undefined : brief.title.locale}
        className="serif"
      >
        {brief.title.text}
      </PageHeading>
      <IfNothingNote round={round} />
      <ApprovalPanel round={round} whole />
      <div className="round-columns">
        <BriefSheet round={round} />
        <div className="stack">
          <Coordination round={round} membership={membership} />
          <Meetings round={round} />
        </div>
      </div>
      <RoundThreads round={round.id} />
      <PastRounds rounds={action.rounds.nodes.filter(({ id }) => id !== round.id)} />
      <PrintFoot reference={action.reference} text={round} />
    </div>
  );
}
