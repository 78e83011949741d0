import './action.css';
import './compare.css';
import '../../people/people.css';
import { useParams, useSearch } from '@tanstack/react-router';
import { paths } from '../../api/paths';
import { NotHere } from '../../frame/not-here';
import { usePartnership } from '../../frame/partnership';
import { Crumb } from '../../parts/crumb';
import { Link } from '../../parts/link';
import { PageHeading } from '../../parts/page-heading';
import { ErrorNote, Loading } from '../../parts/states';
import { useWords } from '../../words/use-words';
import { Compared } from './compared';
import { RevisionMenus } from './revision-menus';
import type { ActionSearch } from './route';
import { useAction } from './use-action';
import { useActionWords } from './words';

/** What changed between two revisions, each chosen here or by the address. */
export function CompareScreen() {
  const { say } = useWords();
  const words = useActionWords();
  const { slug, title } = usePartnership();
  const { range = '' } = useParams({ strict: false });
  const { lang }: ActionSearch = useSearch({ strict: false });
  const { action, error, fetching, refresh } = useAction();
  if (error && !action) return <ErrorNote error={error} retry={refresh} />;
  const [from = 0, to = 0] = range.split('...').map(Number);
  const known = (number: number) => action?.revisions.nodes.some((one) => one.number === number);
  if (!action || !known(from) || !known(to))
    return fetching ? <Loading heights={[40, 120, 400]} /> : <NotHere />;
  return (
    <div className="action-page compare-page">
      <Crumb>
        <Link href={paths.action(slug, action)} className="mono">
          {action.reference ?? words.noReference}
        </Link>
      </Crumb>
      <PageHeading within={[title.text]}>{say(words.compare, { from, to })}</PageHeading>
      <RevisionMenus action={action} from={from} to={to} lang={lang} />
      <Compared action={action.id} from={from} to={to} lang={lang} />
    </div>
  );
}
