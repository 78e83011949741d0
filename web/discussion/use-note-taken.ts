import { type RefObject, useEffect } from 'react';
import { type Audience, isJoint } from './audience';
import { noteTaken } from './copied';

/** Lets a text that is copied, cut or dragged out of an element know who was to read it, where that is not everybody. */
export function useNoteTaken(element: RefObject<HTMLElement | null>, audience: Audience): void {
  useEffect(() => {
    if (isJoint(audience)) return;
    const note = (event: ClipboardEvent | DragEvent) => {
      if (element.current) noteTaken(event, element.current, audience);
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
  }, [element, audience]);
}
