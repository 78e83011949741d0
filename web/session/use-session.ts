import { useSyncExternalStore } from 'react';
import { session } from './session';

/** The state of the page's session, followed. */
export const useSession = () => useSyncExternalStore(session.subscribe, session.state);
