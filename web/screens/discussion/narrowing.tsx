import { ChoiceMenu } from '../../parts/choice-menu';
import { audiences, type DiscussionSearch, kinds, readSearch } from './discussion-search';
import { useDiscussionListWords } from './words';

interface Props {
  readonly search: DiscussionSearch;
  readonly go: (next: DiscussionSearch) => void;
}

/** Which discussions are listed: by who reads them, by their kind, by what is unread. */
export function Narrowing({ search, go }: Props) {
  const list = useDiscussionListWords();
  const { audience, kind, unread } = search;
  const { audience: _a, kind: _k, unread: _u, ...rest } = search;
  return (
    <div className="narrowing">
      <ChoiceMenu
        label={`${list.audience}: ${audience ? list[audience] : list.anybody}`}
        name={list.audience}
        choices={[
          { value: '', name: list.anybody },
          ...audiences.map((value) => ({ value, name: list[value] })),
        ]}
        chosen={[audience ?? '']}
        onChoose={([value]) => {
          const { audience: _, ...others } = search;
          go(readSearch({ ...others, audience: value }));
        }}
      />
      <ChoiceMenu
        label={`${list.kind}: ${kind ? list[kind] : list.anyKind}`}
        name={list.kind}
        choices={[{ value: '', name: list.anyKind }, ...kinds.map((value) => ({ value, name: list[value] }))]}
        chosen={[kind ?? '']}
        onChoose={([value]) => {
          const { kind: _, ...others } = search;
          go(readSearch({ ...others, kind: value }));
        }}
      />
      <label>
        <input
          type="checkbox"
          checked={unread !== undefined}
          onChange={({ currentTarget: { checked } }) => {
            const { unread: _, ...others } = search;
            go(checked ? { ...others, unread: 'true' } : others);
          }}
        />{' '}
        {list.onlyUnread}
      </label>
      {(audience || kind || unread) && (
        <button type="button" className="plain" onClick={() => go(rest)}>
          {list.clear}
        </button>
      )}
    </div>
  );
}
