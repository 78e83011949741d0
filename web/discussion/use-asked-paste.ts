import { type ClipboardEvent, type DragEvent, type RefObject, useRef, useState } from 'react';
import { useMe } from '../frame/me';
import { usePartnership } from '../frame/partnership';
import { type Audience, reachesFurther, readershipOf } from './audience';
import { fieldOf, putInto, type Source, takenFrom } from './copied';

/**
 * Holds back a text that is pasted or dropped into a field from a discussion with other readers, once for each of them, until
 * it is said that it is to be put in: into that field, or the one that has taken its place in the frame. Without one it stays
 * asked.
 */
export function useAskedPaste(audience: Audience, frame: RefObject<HTMLElement | null>) {
  const to = readershipOf(audience, { slug: usePartnership().slug, seat: useMe().seat.organisation });
  const allowed = useRef(new Set<string>());
  const field = useRef<ReturnType<typeof fieldOf>>(undefined);
  const [asked, setAsked] = useState<{ readonly source: Source; readonly text: string }>();
  const hold = (event: ClipboardEvent | DragEvent) => {
    const data = 'clipboardData' in event ? event.clipboardData : event.dataTransfer;
    const source = takenFrom(data);
    const into = fieldOf(event.target);
    if (!source || !into || allowed.current.has(nameOf(source))) return;
    if (!reachesFurther(source, to)) return;
    event.preventDefault();
    field.current = into;
    setAsked({ source, text: data.getData('text/plain') });
  };
  const answer = (putIn: boolean) => {
    const into = field.current?.isConnected ? field.current : textOf(frame.current);
    if (asked && putIn) {
      if (!putInto(into, asked.text)) return;
      allowed.current.add(nameOf(asked.source));
    }
    // A field out of sight, while its text is shown as it will be read, takes no focus: the button that shows it does.
    (into?.hidden ? into.form?.querySelector<HTMLElement>('[aria-pressed]') : into)?.focus();
    setAsked(undefined);
  };
  const elsewhere = asked !== undefined && asked.source.slug !== to.slug;
  return { asked: asked && { source: asked.source, elsewhere }, hold, answer };
}

const nameOf = ({ slug, seat, key }: Source): string => [slug, seat, key].join(' ');
const textOf = (frame: Element | null) => frame?.querySelector('textarea') ?? undefined;
