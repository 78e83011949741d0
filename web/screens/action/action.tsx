import { ApprovalPanel } from '../../approval/approval-panel';
import { PastRounds } from '../../approval/past-rounds';
import { PrintFoot } from '../../approval/print-foot';
import { Empty } from '../../parts/states';
import type { ActionPage, PartnershipOfAction } from './action.documents';
import { ActionActs } from './action-acts';
import { ActionHead } from './action-head';
import { ActionTabs, type Tab } from './action-tabs';
import { BeforeRound } from './before-round';
import { Leads } from './leads';
import { NewerRevision } from './newer-revision';
import { RecordOf } from './record-of';
import { Revisions } from './revisions';
import { TextOf } from './text-of';
import { useActionLive } from './use-action-live';
import { useHeld } from './use-held';
import { useActionWords } from './words';

interface Props {
  readonly action: ActionPage;
  readonly partnership: PartnershipOfAction;
  readonly tab: Tab;
  readonly refresh: () => void;
}

export function Action({ action, partnership, tab, refresh }: Props) {
  const words = useActionWords();
  const { held, take } = useHeld(action);
  useActionLive(action, partnership, refresh);
  const { nodes: rounds } = action.rounds;
  const [latest] = rounds;
  const panel =
    latest && (latest.status === 'OPEN' || action.status === 'APPROVED') && !action.candidate
      ? latest
      : rounds.find(({ status }) => status === 'OPEN');
  return (
    <div className="action-page">
      <ActionHead action={action} />
      <NewerRevision action={action} held={held.revision} onTake={take} />
      {panel && <ApprovalPanel round={panel} />}
      {!panel && <BeforeRound action={action} equalLanguages={partnership.equalLanguages} />}
      <ActionActs action={action} refresh={refresh} />
      <ActionTabs action={action} tab={tab} />
      {tab === 'text' && <TextOf action={action} held={held} />}
      {tab === 'revisions' && <Revisions action={action} />}
      {tab === 'leads' && <Leads action={action} refresh={refresh} />}
      {tab === 'rounds' &&
        (rounds.length > 0 ? <PastRounds rounds={rounds} /> : <Empty>{words.noRounds}</Empty>)}
      {tab === 'record' && <RecordOf action={action} />}
      {tab !== 'text' && <PrintFoot reference={action.reference} text={action} />}
    </div>
  );
}
