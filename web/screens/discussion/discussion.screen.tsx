import './discussion-list.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { paths } from '../../api/paths';
import { DiscussionPlace } from '../../discussion/discussion-place';
import { ThreadSubject } from '../../discussion/thread-subject';
import { WholeThread } from '../../discussion/whole-thread';
import { usePartnership } from '../../frame/partnership';
import { usePolling } from '../../live/use-polling';
import { ChoiceMenu } from '../../parts/choice-menu';
import { Crumb } from '../../parts/crumb';
import { Link } from '../../parts/link';
import { PageHeading } from '../../parts/page-heading';
import { useWords } from '../../words/use-words';
import { audiences, type DiscussionSearch, kinds, readSearch } from './discussion-search';
import { ThreadRows } from './thread-rows';
import { useTwoPanes } from './use-two-panes';
import { useDiscussionListWords } from './words';

/** The threads of the partnership, unread ones first; from 1100 px the chosen one stands beside them. */
export function DiscussionScreen() {
  const { language, words } = useWords();
  const list = useDiscussionListWords();
  const { slug, title } = usePartnership();
  const navigate = useNavigate();
  const search = readSearch(useSearch({ strict: false }));
  const panes = useTwoPanes();
  const [news, setNews] = useState(0);
  const refresh = useCallback(() => setNews((before) => before + 1), []);
  usePolling(refresh);
  const go = (next: DiscussionSearch) =>
    void navigate({ to: paths.discussion(slug), search: { ...next }, replace: true, resetScroll: false });
  const { thread, audience, kind, unread } = search;
  const { audience: _a, kind: _k, unread: _u, ...rest } = search;
  const rows = { search, news, onOpen: panes ? (id: string) => go({ ...search, thread: id }) : undefined };
  return (
    <DiscussionPlace onNews={refresh}>
      <Crumb />
      <PageHeading within={[title.text]}>{words.frame.discussion}</PageHeading>
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
          choices={[
            { value: '', name: list.anyKind },
            ...kinds.map((value) => ({ value, name: list[value] })),
          ]}
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
      <div className="panes">
        <div className="threads-list">
          <ThreadRows heading={list.unread} unread {...rows} />
          {!unread && <ThreadRows heading={list.read} unread={false} {...rows} />}
        </div>
        {panes && (
          <section className="pane" aria-label={words.frame.discussion}>
            {thread ? (
              <WholeThread
                key={thread}
                id={thread}
                head={(found) => (
                  <div>
                    <p className="s dim">
                      <ThreadSubject thread={found} />
                    </p>
                    <h2 lang={found.language === language ? undefined : found.language}>
                      <Link href={paths.thread(slug, found.id)}>{found.title}</Link>
                    </h2>
                  </div>
                )}
              />
            ) : (
              <p className="dim">{list.choose}</p>
            )}
          </section>
        )}
      </div>
    </DiscussionPlace>
  );
}
