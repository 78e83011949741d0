import { useRouterState } from '@tanstack/react-router';
import { paths } from '../api/paths';
import { JointMark } from '../parts/joint-mark';
import { Link } from '../parts/link';
import { useWords } from '../words/use-words';
import { Acting } from './acting';
import { InboxCount } from './inbox-count';
import type { Seat } from './me';
import { navigation } from './navigation';
import { usePartnership } from './partnership';

/** The left side of a wide screen. */
export function Rail({ choose }: { readonly choose: (seat: Seat) => void }) {
  const { language, words } = useWords();
  const { slug, title } = usePartnership();
  const here = useRouterState({ select: ({ location }) => location.pathname });
  return (
    <header className="rail">
      <Link className="brand" href={paths.inbox(slug)}>
        <JointMark size={28} />
        Concord
      </Link>
      <p className="where">
        <b lang={title.locale === language ? undefined : title.locale}>{title.text}</b>
      </p>
      <nav aria-label={words.frame.navigation}>
        {navigation.map(({ word, path }) => (
          <Link key={word} href={path(slug)} aria-current={here.startsWith(path(slug)) ? 'page' : undefined}>
            {words.frame[word]}
            {word === 'inbox' && <InboxCount />}
          </Link>
        ))}
      </nav>
      <Acting choose={choose} />
    </header>
  );
}
