import './discussion.css';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import { paths } from '../api/paths';
import { usePartnership } from '../frame/partnership';
import { usePolling } from '../live/use-polling';
import { Link } from '../parts/link';
import { ErrorNote, Loading } from '../parts/states';
import { useWords } from '../words/use-words';
import { BeginOn } from './begin-on';
import { roundThreadsDocument } from './discussion.documents';
import { DiscussionPlace } from './discussion-place';
import { ThreadCard } from './thread-card';
import { useOpened } from './use-opened';
import { useStanding } from './use-standing';
import { useDiscussionWords } from './words';

/** The discussions of a round, and where one is begun: what is said of the deciding, not of the text. */
export function RoundThreads({ round }: { readonly round: string }) {
  const { say } = useWords();
  const talk = useDiscussionWords();
  const { slug } = usePartnership();
  const [read, execute] = useQuery({ query: roundThreadsDocument, variables: { round, slug } });
  const data = useStanding(read, round);
  const refresh = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  usePolling(refresh);
  const { node, partnership } = data ?? {};
  const goOnAt = useOpened(node?.__typename === 'ApprovalRound' ? node.threads.nodes : []);
  if (read.error && !data) return <ErrorNote error={read.error} retry={refresh} />;
  if (node?.__typename !== 'ApprovalRound' || !partnership) return <Loading heights={[120]} />;
  const { nodes, totalCount } = node.threads;
  const may = partnership.viewerCan.some(({ act, allowed }) => act === 'openThread' && allowed);
  return (
    <DiscussionPlace onNews={refresh}>
      <section className="whole" aria-labelledby="round-threads">
        <h2 id="round-threads">
          {talk.ofRound} <span className="s dim">{say(talk.threads, { count: totalCount })}</span>
        </h2>
        {totalCount === 0 && <p className="dim">{talk.noneOfRound}</p>}
        {nodes.map((thread) => (
          <article key={thread.id} id={`thread-${thread.id}`} tabIndex={-1}>
            <ThreadCard thread={thread} comments={thread.comments.nodes} onPosted={refresh} />
          </article>
        ))}
        {totalCount > nodes.length && <Link href={paths.discussion(slug)}>{talk.others}</Link>}
        {may && (
          <BeginOn
            subject={round}
            on={partnership.id}
            audiences={partnership.threadAudiences}
            points={false}
            onOpened={(thread) => {
              goOnAt(thread);
              refresh();
            }}
          />
        )}
      </section>
    </DiscussionPlace>
  );
}
