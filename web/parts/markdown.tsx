import { useMemo } from 'react';
import { rendered } from './markdown-policy';

interface Props {
  /** `bodyHtml` of the API, or a block of it. */
  readonly html: string;
  /** BCP 47; undefined: the page's language. */
  readonly lang?: string | undefined;
}

/** A person's text, as the server has rendered it. */
export function Markdown({ html, lang }: Props) {
  // The same object for the same text: another one would have React write it anew, without the marks that were put into it.
  const inner = useMemo(() => ({ __html: rendered(html) }), [html]);
  return <div className="markdown" lang={lang} dangerouslySetInnerHTML={inner} />;
}
