import { paths } from '../../api/paths';
import { usePartnership } from '../../frame/partnership';
import { Link } from '../../parts/link';
import { useWords } from '../../words/use-words';
import type { Area } from './roadmap.documents';
import { useRoadmapWords } from './words';

interface Props {
  readonly search: { readonly edition?: string; readonly view?: string; readonly area?: string };
  readonly areas: readonly Area[];
}

/** How the edition is shown, and of which area: each an address. */
export function Views({ search: { edition, view, area }, areas }: Props) {
  const { language } = useWords();
  const roadmap = useRoadmapWords();
  const { slug } = usePartnership();
  const at = (next: { readonly view?: string | undefined; readonly area?: string | undefined }) => {
    const given = { edition, view, area, ...next };
    const texts = Object.entries(given).filter((one): one is [string, string] => one[1] !== undefined);
    const query = new URLSearchParams(texts).toString();
    return `${paths.roadmap(slug)}${query && `?${query}`}`;
  };
  const current = (is: boolean) => (is ? ('true' as const) : undefined);
  return (
    <div className="roadmap-views no-print">
      <nav className="seg" aria-label={roadmap.view}>
        <Link href={at({ view: undefined })} aria-current={current(view !== 'table')}>
          {roadmap.timeline}
        </Link>
        <Link href={at({ view: 'table' })} aria-current={current(view === 'table')}>
          {roadmap.table}
        </Link>
      </nav>
      <nav className="seg areas" aria-label={roadmap.area}>
        <Link href={at({ area: undefined })} aria-current={current(!area)}>
          {roadmap.allAreas}
        </Link>
        {areas.map(({ code, name }) => (
          <Link
            key={code}
            href={at({ area: code })}
            aria-current={current(area === code)}
            lang={name.locale === language ? undefined : name.locale}
          >
            {name.text}
          </Link>
        ))}
      </nav>
    </div>
  );
}
