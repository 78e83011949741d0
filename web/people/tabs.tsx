import { useRouterState } from '@tanstack/react-router';
import { Link } from '../parts/link';

interface Tab {
  readonly href: string;
  readonly word: string;
}

/** Pages that belong together, as links. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  const here = useRouterState({ select: ({ location }) => location.pathname });
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ href, word }) => (
        <Link key={href} href={href} aria-current={here === href ? 'page' : undefined}>
          {word}
        </Link>
      ))}
    </nav>
  );
}
