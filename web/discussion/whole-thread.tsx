import './discussion.css';
import { type ReactNode, useCallback, useState } from 'react';
import { useQuery } from 'urql';
import { NotHere } from '../frame/not-here';
import { useLive } from '../live/use-live';
import { usePolling } from '../live/use-polling';
import { ErrorNote, Loading } from '../parts/states';
import { wholeDocument } from './comment-pages.documents';
import { type ThreadOf, threadChangedDocument } from './discussion.documents';
import { OpenedThread } from './opened-thread';
import { useStanding } from './use-standing';

interface Props {
  /** Global id. */
  readonly id: string;
  /** Global id of the comment it is opened at; without it the first unread one, or the end. */
  readonly at?: string | undefined;
  /** What stands above: the title, once the thread is there. */
  readonly head: (thread: ThreadOf) => ReactNode;
}

/** One thread whole: it follows what is said in it. */
export function WholeThread({ id, at, head }: Props) {
  const [news, setNews] = useState(0);
  const [read, execute] = useQuery({
    query: wholeDocument,
    variables: { id, wanted: at ?? id },
    // Where it is opened is decided once, by what is unread now.
    requestPolicy: 'network-only',
  });
  const { error, fetching } = read;
  const data = useStanding(read, id);
  const refresh = useCallback(() => {
    execute({ requestPolicy: 'network-only' });
    setNews((before) => before + 1);
  }, [execute]);
  usePolling(refresh);
  useLive(threadChangedDocument, { thread: id }, refresh);
  const thread = data?.node?.__typename === 'Thread' ? data.node : undefined;
  if (error && !data) return <ErrorNote error={error} retry={refresh} />;
  if (!thread) return fetching || !data ? <Loading heights={[48, 160, 120]} /> : <NotHere />;
  const wanted = data?.wanted?.__typename === 'Comment' ? data.wanted : undefined;
  const first =
    wanted?.thread.id === id ? { comment: wanted.id, cursor: wanted.cursor } : placeOf(thread.firstUnread);
  return <OpenedThread thread={thread} first={first} head={head(thread)} news={news} refresh={refresh} />;
}

const placeOf = (comment: ThreadOf['firstUnread']) =>
  comment ? { comment: comment.id, cursor: comment.cursor } : undefined;
