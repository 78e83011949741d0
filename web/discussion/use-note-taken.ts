import { type RefObject, useEffect } from 'react';
import { useMe } from '../frame/me';
import { usePartnership } from '../frame/partnership';
import type { Audience } from './audience';
import { noteTaken } from './copied';

/** Lets a text that is copied, cut or dragged out of an element know who was to read it. */
export function useNoteTaken(element: RefObject<HTMLElement | null>, audience: Audience): void {
  const { slug } = usePartnership();
  const { organisation: seat } = useMe().seat;
  useEffect(() => {
    const note = (event: ClipboardEvent | DragEvent) => {
      if (element.current) noteTaken(event, element.current, audience, { slug, seat });
    };
    // On the document: a selection that goes through several discussions is copied where it begins.
    document.addEventListener('copy', note);
    document.addEventListener('cut', note);
    document.addEventListener('dragstart', note);
    return () => {
      document.removeEventListener('copy', note);
      document.removeEventListener('cut', note);
      document.removeEventListener('dragstart', note);
    };
  }, [element, audience, slug, seat]);
}
