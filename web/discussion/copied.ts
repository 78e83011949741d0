import { type Audience, keyOf, namedIn } from './audience';

/** Goes with a copied or dragged text, for pages of this origin. */
const TYPE = 'application/x-concord-audience';

export interface Source {
  /** `keyOf` the audience. */
  readonly key: string;
  /** `namedIn` it, for the sentence that asks. */
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

/** Notes with a text that is copied, cut or dragged out of an element who was to read it. */
export function noteTaken(event: ClipboardEvent | DragEvent, element: Element, audience: Audience): void {
  const data = event instanceof DragEvent ? event.dataTransfer : event.clipboardData;
  // Prevented: it is noted already, as of a part of this.
  if (!data || event.defaultPrevented || !isTakenOf(element, event.target)) return;
  data.setData(TYPE, JSON.stringify({ key: keyOf(audience), named: namedIn(audience) }));
  if (event instanceof DragEvent) return;
  const field = fieldOf(event.target);
  const text = field?.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
  data.setData('text/plain', text ?? String(getSelection() ?? ''));
  event.preventDefault();
  // Whoever notes its own data cuts out by itself; in this way it can be undone.
  if (event.type === 'cut' && field) document.execCommand('delete');
}

/** Whose discussion a text was taken from, where it was one that not everybody reads. */
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
