import { usePeopleWords } from './words';

interface Props {
  readonly info: { readonly hasNextPage: boolean; readonly endCursor: string | null } | undefined;
  /** Where the page shown begins; undefined: it is the first. */
  readonly after: string | undefined;
  readonly go: (next: { readonly after?: string }) => void;
}

/** The way through a long list: where one stands is in the address. */
export function NextPage({ info, after, go }: Props) {
  const people = usePeopleWords();
  if (!after && !info?.hasNextPage) return null;
  return (
    <p className="acts">
      {after && (
        <button type="button" className="btn small" onClick={() => go({})}>
          {people.toStart}
        </button>
      )}
      {info?.hasNextPage && (
        <button
          type="button"
          className="btn small"
          onClick={() => go(info.endCursor === null ? {} : { after: info.endCursor })}
        >
          {people.next}
        </button>
      )}
    </p>
  );
}
