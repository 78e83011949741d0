import { useQuery } from 'urql';
import { graphql } from '../api/graphql';
import { Markdown } from './markdown';
import { ErrorNote, Loading } from './states';

const previewDocument = graphql(`query Preview($text: Markdown!) { markdownHtml(text: $text) }`);

interface Props {
  readonly text: string;
  /** BCP 47; undefined: the page's language. */
  readonly lang?: string | undefined;
  /** What is said where nothing is written. */
  readonly empty: string;
}

/** A text that is being written as it will be read, by the server's own renderer. */
export function Preview({ text, lang, empty }: Props) {
  const nothing = text.trim() === '';
  const [{ data, error, fetching }, execute] = useQuery({
    query: previewDocument,
    variables: { text },
    pause: nothing,
    requestPolicy: 'network-only',
  });
  if (nothing) return <p className="dim">{empty}</p>;
  if (error) return <ErrorNote error={error} retry={() => execute({ requestPolicy: 'network-only' })} />;
  if (fetching || !data) return <Loading heights={[120]} />;
  return <Markdown html={data.markdownHtml} lang={lang} />;
}
