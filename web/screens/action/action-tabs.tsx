import { useSearch } from '@tanstack/react-router';
import { paths } from '../../api/paths';
import { usePartnership } from '../../frame/partnership';
import { Link } from '../../parts/link';
import type { ActionPage } from './action.documents';
import { useActionWords } from './words';

const tabs = ['text', 'revisions', 'leads', 'rounds', 'record'] as const;
export type Tab = (typeof tabs)[number];

export const isTab = (name: string): name is Tab => tabs.some((tab) => tab === name);

interface Props {
  readonly action: ActionPage;
  readonly tab: Tab;
}

/** Tabs are links: each has its address. */
export function ActionTabs({ action, tab }: Props) {
  const words = useActionWords();
  const { slug } = usePartnership();
  const { lang }: { readonly lang?: string } = useSearch({ strict: false });
  const counts: Readonly<Partial<Record<Tab, number>>> = {
    revisions: action.revisions.nodes.length,
    leads: action.leads.length,
    rounds: action.rounds.nodes.length,
  };
  return (
    <nav className="tabs" aria-label={words.parts}>
      {tabs.map((one) => (
        <Link
          key={one}
          href={`${paths.action(slug, action)}${one === 'text' ? '' : `/${one}`}${lang ? `?lang=${lang}` : ''}`}
          aria-current={one === tab ? 'page' : undefined}
        >
          {words.tab[one]} {counts[one] ? <i>{counts[one]}</i> : null}
        </Link>
      ))}
    </nav>
  );
}
