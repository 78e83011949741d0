import { useParams, useSearch } from '@tanstack/react-router';
import { paths } from '../../api/paths';
import { DiscussionPlace } from '../../discussion/discussion-place';
import { ThreadSubject } from '../../discussion/thread-subject';
import { WholeThread } from '../../discussion/whole-thread';
import { usePartnership } from '../../frame/partnership';
import { Crumb } from '../../parts/crumb';
import { Link } from '../../parts/link';
import { PageHeading } from '../../parts/page-heading';
import { useWords } from '../../words/use-words';
import type { ThreadSearch } from './route';

/** One thread on a page of its own: what a mail or the inbox leads to. */
export function ThreadScreen() {
  const { thread: id = '' } = useParams({ strict: false });
  const { comment }: ThreadSearch = useSearch({ strict: false });
  const { language, words } = useWords();
  const { slug, title } = usePartnership();
  return (
    <DiscussionPlace>
      <WholeThread
        key={`${id} ${comment ?? ''}`}
        id={id}
        at={comment}
        head={(thread) => (
          <div>
            <Crumb>
              <Link href={paths.discussion(slug)}>{words.frame.discussion}</Link>
              <span aria-hidden="true">/</span>
              <ThreadSubject thread={thread} />
            </Crumb>
            <PageHeading
              within={[words.frame.discussion, title.text]}
              lang={thread.language === language ? undefined : thread.language}
            >
              {thread.title}
            </PageHeading>
          </div>
        )}
      />
    </DiscussionPlace>
  );
}
