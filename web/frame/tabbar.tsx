import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Icon } from '../parts/icon';
import { Link } from '../parts/link';
import { useWords } from '../words/use-words';
import { Acting } from './acting';
import type { Seat } from './me';
import { navigation } from './navigation';
import { usePartnership } from './partnership';

/** The foot of a phone: the first places, and all the rest under "More". */
export function Tabbar({ choose }: { readonly choose: (seat: Seat) => void }) {
  const { words } = useWords();
  const { slug } = usePartnership();
  const here = useRouterState({ select: ({ location }) => location.pathname });
  const more = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (more.current) more.current.open = false;
  }, [here]);
  const rest = navigation.filter(({ onPhone }) => !onPhone);
  return (
    <nav className="tabbar" aria-label={words.frame.navigation}>
      {navigation
        .filter(({ onPhone }) => onPhone)
        .map(({ word, icon, path }) => (
          <Link key={word} href={path(slug)} aria-current={here.startsWith(path(slug)) ? 'page' : undefined}>
            <Icon name={icon} size={22} />
            {words.frame[word]}
          </Link>
        ))}
      <details className="rest" ref={more}>
        <summary>
          <Icon name="more" size={22} />
          {words.frame.more}
        </summary>
        <div className="sheet">
          {rest.length > 0 && (
            <div className="links">
              {rest.map(({ word, path }) => (
                <Link key={word} href={path(slug)}>
                  {words.frame[word]}
                </Link>
              ))}
            </div>
          )}
          <Acting choose={choose} />
        </div>
      </details>
    </nav>
  );
}
