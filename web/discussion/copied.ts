import { type Audience, namedIn, type Readership, readershipOf } from './audience';

/** Goes with a copied or dragged text, for pages of this origin. */
const TYPE = 'application/x-concord-audience';

export interface Source extends Readership {
  /** `namedIn` the audience, for the sentence that asks. */
  readonly named: ReturnType<typeof namedIn>;
}

type Field = HTMLTextAreaElement | HTMLInputElement;

export const fieldOf = (target: EventTarget | null): Field | undefined =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement ? target : undefined;

/** Whether what is taken, in a field or of the page, is at least partly of an element: a selection may begin before it. */
function isTakenOf(element: Element, target: EventTarget | null): boolean {
  if (fieldOf(target)) return target instanceof Node && element.contains(target);
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && selection.containsNode(element, true);
}

/** What is noted of a text that is being taken: by a part of what it is taken out of, or by its neighbour. */
const noted = new WeakMap<Event, Source>();

/** Notes with a text that is copied, cut or dragged out of an element who was to read it; of several, one that not all read. */
export function noteTaken(
  event: ClipboardEvent | DragEvent,
  element: Element,
  audience: Audience,
  at: Pick<Readership, 'slug' | 'seat'>,
): void {
  const data = event instanceof DragEvent ? event.dataTransfer : event.clipboardData;
  const before = noted.get(event);
  if (!data || (before && before.kind !== 'PARTNERSHIP') || !isTakenOf(element, event.target)) return;
  const source: Source = { ...readershipOf(audience, at), named: namedIn(audience) };
  noted.set(event, source);
  data.setData(TYPE, JSON.stringify(source));
  if (before || event instanceof DragEvent) return;
  const field = fieldOf(event.target);
  const text = field?.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
  data.setData('text/plain', text ?? String(getSelection() ?? ''));
  event.preventDefault();
  // Whoever notes its own data cuts out by itself; in this way it can be undone.
  if (event.type === 'cut' && field) document.execCommand('delete');
}

/** Whose discussion a text was taken from, where it was one. */
export function takenFrom(data: DataTransfer | null): Source | undefined {
  const noted = data?.getData(TYPE);
  if (!noted) return undefined;
  try {
    // Whoever could put another object there could put the text there without it.
    return JSON.parse(noted) as Source;
  } catch {
    return undefined;
  }
}
