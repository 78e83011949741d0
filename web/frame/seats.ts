import { graphql } from '../api/graphql';
import type { Seat } from './me';

export const seatsDocument = graphql(`
  query Seats {
    viewer { name email memberships { id organisation partnership roles side } }
  }
`);

const keyOf = (slug: string) => `concord-seat ${slug}`;

/** The seat to act by in a partnership: the one chosen in this tab, else the first. */
export function seatIn(slug: string, seats: readonly Seat[]): Seat | undefined {
  const here = seats.filter(({ partnership }) => partnership === slug);
  const chosen = sessionStorage.getItem(keyOf(slug));
  return here.find(({ id }) => id === chosen) ?? here[0];
}

export const rememberSeat = ({ partnership, id }: Seat): void =>
  sessionStorage.setItem(keyOf(partnership), id);
