import { type Audience, keyOf, namedIn } from './audience';

/** Goes with the copied text on the clipboard, for pages of this origin. */
const TYPE = 'application/x-concord-audience';

export interface Source {
  /** `keyOf` the audience. */
  readonly key: string;
  /** `namedIn` it, for the sentence that asks. */
  readonly named: ReturnType<typeof namedIn>;
}

/** Notes with a copied text who was to read it. */
export function noteCopied(event: ClipboardEvent, audience: Audience): void {
  const { clipboardData, target } = event;
  const { selectionStart, selectionEnd, value } =
    target instanceof HTMLTextAreaElement ? target : { selectionStart: 0, selectionEnd: 0, value: '' };
  const text = value.slice(selectionStart, selectionEnd) || String(getSelection() ?? '');
  if (!clipboardData || text === '') return;
  clipboardData.setData('text/plain', text);
  clipboardData.setData(TYPE, JSON.stringify({ key: keyOf(audience), named: namedIn(audience) }));
  event.preventDefault();
}

/** Whose discussion a text on the clipboard was copied from, where it was one that not everybody reads. */
export function copiedFrom({ clipboardData }: ClipboardEvent): Source | undefined {
  const noted = clipboardData?.getData(TYPE);
  if (!noted) return undefined;
  try {
    // Whoever could put another object there could put the text there without it.
    return JSON.parse(noted) as Source;
  } catch {
    return undefined;
  }
}
