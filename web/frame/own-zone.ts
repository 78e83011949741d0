import { ownTimeZone } from '../format/days';
import { useMe } from './me';
import { usePartnership } from './partnership';

/** The time zone of a side; of none, that of the device. */
export function useSideZone(side: string | null): string {
  const { sides } = usePartnership();
  return sides.find(({ code }) => code === side)?.timeZone ?? ownTimeZone();
}

/** The time zone in which the viewer's side works. */
export const useOwnZone = (): string => useSideZone(useMe().seat.side);
