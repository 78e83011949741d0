import type { ActRound } from './round-act.documents';

/** What each of the small pages is given. */
export interface FormProps {
  readonly round: ActRound;
}
