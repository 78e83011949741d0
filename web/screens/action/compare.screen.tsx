import './action.css';
import { useParams, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { paths } from '../../api/paths';
import { NotHere } from '../../frame/not-here';
import { usePartnership } from '../../frame/partnership';
import { Crumb } from '../../parts/crumb';
import { Link } from '../../parts/link';
import { PageHeading } from '../../parts/page-heading';
import { ErrorNote, Loading } from '../../parts/states';
import { isLanguage, ownNames } from '../../words/language';
import { useWords } from '../../words/use-words';
import { diffDocument } from './action.documents';
import { ChangeSteps } from './change-steps';
import { ComparedFacts } from './compared-facts';
import { ComparedText } from './compared-text';
import type { ActionSearch } from './route';
import { useAction } from './use-action';
import { useActionWords } from './words';

/** What changed between two revisions: the facts first, then the text in one language. */
export function CompareScreen() {
  const { language, say } = useWords();
  const words = useActionWords();
  const { slug, title } = usePartnership();
  const { range = '' } = useParams({ strict: false });
  const { lang }: ActionSearch = useSearch({ strict: false });
  const [from = 0, to = 0] = range.split('...').map(Number);
  const { action, error, fetching, refresh } = useAction();
  const [diff] = useQuery({
    query: diffDocument,
    variables: { id: action?.id ?? '', from, to },
    pause: !action || !Number.isInteger(from) || !Number.isInteger(to),
  });
  if (error && !action) return <ErrorNote error={error} retry={refresh} />;
  const compared = diff.data?.node?.__typename === 'Action' ? diff.data.node.diff : undefined;
  if (!action || !compared)
    return fetching || diff.fetching ? <Loading heights={[40, 120, 400]} /> : <NotHere />;
  const languages = [...new Set(compared.texts.map((one) => one.language))];
  const wanted = lang ?? language;
  const shown = languages.includes(wanted) ? wanted : languages[0];
  const texts = compared.texts.filter((one) => one.language === shown);
  return (
    <div className="action-page compare-page">
      <Crumb>
        <Link href={paths.action(slug, action)} className="mono">
          {action.reference ?? words.noReference}
        </Link>
      </Crumb>
      <PageHeading within={[title.text]}>{say(words.compare, { from, to })}</PageHeading>
      <div className="text-bar">
        <nav className="seg" aria-label={words.languages}>
          {languages.map((one) => (
            <Link
              key={one}
              href={`?lang=${one}`}
              lang={one === language ? undefined : one}
              aria-current={one === shown ? 'true' : undefined}
            >
              {isLanguage(one) ? ownNames[one] : one}
            </Link>
          ))}
        </nav>
        <ChangeSteps key={`${range} ${shown}`} />
      </div>
      <ComparedFacts facts={compared.facts} />
      <article className="sheet paper">
        {texts.every(({ operations }) => operations.every(({ kind }) => kind === 'SAME')) && (
          <p className="s">{words.textSame}</p>
        )}
        {texts.map((one) => (
          <ComparedText key={one.field} text={one} />
        ))}
      </article>
    </div>
  );
}
