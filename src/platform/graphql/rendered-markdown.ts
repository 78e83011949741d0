import { renderMarkdown } from '../render-markdown.js';

/** A field that is a Markdown text as HTML; null where there is no text. `text` is the SQL of the text, of the row's alias. */
export const renderedMarkdown = (text: (a: string) => string) => ({
  facts: (a: string) => `to_jsonb(${text(a)})`,
  derive: (written: string | null): string | null => (written === null ? null : renderMarkdown(written)),
});
