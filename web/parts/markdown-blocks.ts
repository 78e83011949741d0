import { rendered } from './markdown-policy';

/** The blocks of a rendered text (paragraphs, headings, lists, tables), each as HTML, in order. Nothing in it runs or loads. */
export function markdownBlocks(html: string): readonly string[] {
  const parsed = new DOMParser().parseFromString(rendered(html), 'text/html');
  return [...parsed.body.children].map(({ outerHTML }) => outerHTML);
}
