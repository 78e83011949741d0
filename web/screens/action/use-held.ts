import { useState } from 'react';
import type { ActionPage } from './action.documents';

/** The text being read: a newer revision is said and takes its place only when the reader asks for it. */
export function useHeld(action: ActionPage): { readonly held: ActionPage; readonly take: () => void } {
  const [held, setHeld] = useState(action);
  return { held: held.revision === action.revision ? action : held, take: () => setHeld(action) };
}
