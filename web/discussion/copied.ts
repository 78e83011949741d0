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

const chosenIn = (field: Field): string =>
  field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);

/**
 * Whether what is taken, in a field or of the page, is at least partly of an element: a selection may begin before it. Of
 * nothing, which the browser tells of too where only the caret stands, nothing is taken: what was copied before stays.
 */
function isTakenOf(element: Element, target: EventTarget | null): boolean {
  const field = fieldOf(target);
  if (field) return element.contains(field) && chosenIn(field) !== '';
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
  data.setData('text/plain', field ? chosenIn(field) : String(getSelection() ?? ''));
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

/** Puts a text where the caret of a field is. Answers whether it stands there: a field may be gone, or not take any yet. */
export function putInto(field: Field | undefined, text: string): boolean {
  if (!field?.isConnected || field.readOnly || field.disabled) return false;
  field.focus();
  // As if it were typed: the field hears of it, and it can be undone. A field out of sight takes nothing in this way.
  if (document.activeElement === field && document.execCommand('insertText', false, text)) return true;
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
  return true;
}
