import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { useOnline } from '../live/use-online';
import { useWords } from '../words/use-words';

/** One sentence what would be here, and the one act that fills it. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <div className="sheet empty">{children}</div>;
}

/** Grey blocks where the content will be, after 150 ms; `heights` in pixels. */
export function Loading({ heights }: { readonly heights: readonly number[] }) {
  const { words } = useWords();
  return (
    <div className="bones" aria-busy="true">
      <span className="spoken" role="status">
        {words.parts.loading}
      </span>
      {heights.map((height, place) => (
        <i key={place} style={{ height }} />
      ))}
    </div>
  );
}

/** Where it happened, what was not done, what to do, the request's id in small. */
export function ErrorNote({ error, retry }: { readonly error: CombinedError; readonly retry: () => void }) {
  const { words, say } = useWords();
  const online = useOnline();
  const id = requestIdOf(error);
  return (
    <div className="note" role="alert">
      <h2>{words.parts.error}</h2>
      <p>{online ? words.parts.errorText : words.parts.offline}</p>
      <p>
        <button type="button" className="btn small" onClick={retry}>
          {words.parts.again}
        </button>
      </p>
      {id && <p className="xs mono">{say(words.parts.request, { id })}</p>}
    </div>
  );
}

function requestIdOf({ graphQLErrors }: CombinedError): string | undefined {
  const id = graphQLErrors.map(({ extensions }) => extensions['requestId']).find((one) => one !== undefined);
  return typeof id === 'string' ? id : undefined;
}
