import { createContext, useContext } from 'react';
import type { Role } from '../api/enums';

/** One of the viewer's seats. */
export interface Seat {
  /** Global id of the membership. */
  readonly id: string;
  /** Name. */
  readonly organisation: string;
  /** Slug. */
  readonly partnership: string;
  readonly roles: readonly Role[];
  /** Null: of a joint organisation. */
  readonly side: string | null;
}

export interface Me {
  /** The address of the account: what tells people of one device apart. */
  readonly user: string;
  readonly name: string;
  /** Global id of the acting membership. */
  readonly membership: string;
  readonly seat: Seat;
  /** All seats, in every partnership. */
  readonly seats: readonly Seat[];
}

export const MeContext = createContext<Me | undefined>(undefined);

/** Who looks at the page, and for whom they act. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe is used outside of a partnership');
  return me;
}
