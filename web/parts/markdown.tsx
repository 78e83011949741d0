import { rendered } from './markdown-policy';

interface Props {
  /** `bodyHtml` of the API, or a block of it. */
  readonly html: string;
  /** BCP 47; undefined: the page's language. */
  readonly lang?: string | undefined;
}

/** A person's text, as the server has rendered it. */
export function Markdown({ html, lang }: Props) {
  return <div className="markdown" lang={lang} dangerouslySetInnerHTML={{ __html: rendered(html) }} />;
}
