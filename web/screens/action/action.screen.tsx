import './action.css';
import { useParams } from '@tanstack/react-router';
import { NotHere } from '../../frame/not-here';
import { usePolling } from '../../live/use-polling';
import { ErrorNote, Loading } from '../../parts/states';
import { Action } from './action';
import { isTab } from './action-tabs';
import { useAction } from './use-action';

/** A joint action: its text, what was done with it, and the way to its approval. */
export function ActionScreen() {
  const { tab = 'text' } = useParams({ strict: false });
  const { action, partnership, error, fetching, refresh } = useAction();
  usePolling(refresh);
  if (error && !action) return <ErrorNote error={error} retry={refresh} />;
  if (!action || !partnership || !isTab(tab))
    return fetching ? <Loading heights={[40, 24, 240, 600]} /> : <NotHere />;
  return <Action key={action.id} action={action} partnership={partnership} tab={tab} refresh={refresh} />;
}
