import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { paths } from '../api/paths';
import { areKeysOn } from './are-keys-on';
import { goToRow } from './next-row';
import { places } from './places';
import { pressed } from './pressed';

/** Milliseconds after which a `g` that nothing followed is forgotten. */
const FORGOTTEN = 5_000;

const isTaken = ({ target, defaultPrevented }: KeyboardEvent): boolean =>
  defaultPrevented ||
  document.querySelector('dialog[open]') !== null ||
  (target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select') !== null));

/** Listens for the keys of the whole workspace. They go somewhere and show something: none does an act. */
export function useKeys(slug: string, tell: () => void): void {
  const router = useRouter();
  useEffect(() => {
    let begun: number | undefined;
    const goTo = (letter: string): boolean => {
      const place = places.find((one) => one.letter === letter);
      if (place) router.history.push(place.path(slug));
      return place !== undefined;
    };
    const search = (): boolean => {
      const field = document.getElementById('search');
      if (field) field.focus();
      else router.history.push(`${paths.actions(slug)}#search`);
      return true;
    };
    const does: Readonly<Record<string, () => boolean>> = {
      '/': search,
      '?': () => {
        tell();
        return true;
      },
      j: () => goToRow('next'),
      k: () => goToRow('previous'),
    };
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Shift') return;
      const goes = begun !== undefined && event.timeStamp - begun < FORGOTTEN;
      begun = undefined;
      const key = pressed(event);
      if (!key || isTaken(event) || !areKeysOn()) return;
      if (goes ? goTo(key) : does[key]?.()) event.preventDefault();
      else if (key === 'g') begun = event.timeStamp;
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [router, slug, tell]);
}
