import { announce } from '../../frame/announce';
import { useLive } from '../../live/use-live';
import { useRecordWords } from '../../record/words';
import { type ActionPage, appendedDocument, type PartnershipOfAction } from './action.documents';

/** What is appended about the action, to the log that its readers share, is asked for at once and said. */
export function useActionLive(action: ActionPage, { logs }: PartnershipOfAction, refresh: () => void): void {
  const record = useRecordWords();
  const own = logs.nodes.find(({ kind, action: of }) => kind === 'CIRCLE' && of?.id === action.id);
  const joint = logs.nodes.find(({ kind }) => kind === 'PARTNERSHIP');
  const log = (action.reference ? joint : (own ?? joint))?.id ?? '';
  useLive(appendedDocument, { log }, ({ logAppended: { kind, subject } }) => {
    if (subject.id !== action.id) return;
    announce(record[kind]);
    refresh();
  });
}
