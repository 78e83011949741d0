import './discussion-list.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { paths } from '../../api/paths';
import { DiscussionPlace } from '../../discussion/discussion-place';
import { ThreadSubject } from '../../discussion/thread-subject';
import { WholeThread } from '../../discussion/whole-thread';
import { usePartnership } from '../../frame/partnership';
import { usePolling } from '../../live/use-polling';
import { Crumb } from '../../parts/crumb';
import { Link } from '../../parts/link';
import { PageHeading } from '../../parts/page-heading';
import { useWords } from '../../words/use-words';
import { BeginDiscussion } from './begin-discussion';
import { type DiscussionSearch, readSearch } from './discussion-search';
import { Narrowing } from './narrowing';
import { ThreadRows } from './thread-rows';
import { useTwoPanes } from './use-two-panes';
import { useDiscussionListWords } from './words';

const NONE_CHOSEN = 'new';

/** The threads of the partnership, unread ones first; from 1100 px the chosen one stands beside them. One is begun here too. */
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
  const { begin, ...listed } = search;
  const { thread } = search;
  const open = (id: string) =>
    panes ? go({ ...listed, thread: id }) : void navigate({ href: paths.thread(slug, id) });
  const rows = { search, news, onOpen: panes ? open : undefined };
  return (
    <DiscussionPlace onNews={refresh}>
      <Crumb />
      <PageHeading within={[title.text]}>{words.frame.discussion}</PageHeading>
      {begin ? (
        <BeginDiscussion
          chosen={begin === NONE_CHOSEN ? '' : begin}
          onChoose={(subject) => go({ ...search, begin: subject })}
          onClose={() => go(listed)}
          onOpened={open}
        />
      ) : (
        <p className="to-begin">
          <button type="button" className="btn small" onClick={() => go({ ...search, begin: NONE_CHOSEN })}>
            {list.begin}
          </button>
        </p>
      )}
      <Narrowing search={search} go={go} />
      <div className="panes">
        <div className="threads-list">
          <ThreadRows heading={list.unread} unread {...rows} />
          {!search.unread && <ThreadRows heading={list.read} unread={false} {...rows} />}
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
