import { useEffect } from 'react';
import { useQuery } from 'urql';
import { announce } from '../frame/announce';
import { useWords } from '../words/use-words';
import { type CommentPageOf, pageDocument } from './comment-pages.documents';
import { useDiscussionWords } from './words';

const PAGE = 20;

type Place = { readonly before: string } | { readonly after: string };

/**
 * A page of comments before a cursor or behind one, once it is wanted: then it is said how many came, and who asked goes on at
 * the one nearest to where they were.
 * @param news changes when something was said at the end
 */
export function useCommentPage(
  thread: string,
  place: Place,
  wanted: boolean,
  news: number,
): CommentPageOf | undefined {
  const { say } = useWords();
  const talk = useDiscussionWords();
  const back = 'before' in place;
  const [{ data }, execute] = useQuery({
    query: pageDocument,
    variables: { id: thread, ...place, ...(back ? { last: PAGE } : { first: PAGE }) },
    pause: !wanted,
  });
  const page = data?.node?.__typename === 'Thread' ? data.node.comments : undefined;
  const came = page !== undefined;
  useEffect(() => {
    if (!came || !page) return;
    announce(say(talk.comments, { count: page.nodes.length }));
    const next = page.nodes.at(back ? -1 : 0);
    if (next) document.getElementById(next.id)?.focus({ preventScroll: back });
    // Once, when they have come.
  }, [came]);
  const isEnd = !back && came && !page.pageInfo.hasNextPage;
  useEffect(() => {
    if (news > 0 && isEnd) execute({ requestPolicy: 'network-only' });
  }, [news]);
  return page;
}
