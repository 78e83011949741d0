import { paths } from '../api/paths';
import { usePartnership } from '../frame/partnership';
import { Link } from '../parts/link';
import { useWords } from '../words/use-words';
import type { ThreadOf } from './discussion.documents';
import { useDiscussionWords } from './words';

/** What a thread is on, as a link: its action or round; of one on the partnership its name. */
export function ThreadSubject({ thread }: { readonly thread: ThreadOf }) {
  const { language, words } = useWords();
  const talk = useDiscussionWords();
  const { slug, title } = usePartnership();
  const { action, round, roadmap } = thread;
  if (action) {
    const { text, locale } = action.title;
    return (
      <Link href={paths.action(slug, action)}>
        {action.reference && <span className="mono">{action.reference} </span>}
        <span lang={locale === language ? undefined : locale}>{text}</span>
      </Link>
    );
  }
  if (round) return <Link href={paths.round(slug, round.id)}>{talk.onRound}</Link>;
  if (roadmap) return <span>{words.frame.roadmap}</span>;
  return <span lang={title.locale === language ? undefined : title.locale}>{title.text}</span>;
}
