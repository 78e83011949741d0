import { useQuery } from 'urql';
import { NotHere } from '../../frame/not-here';
import { usePartnership } from '../../frame/partnership';
import { Link } from '../../parts/link';
import { ErrorNote, Loading } from '../../parts/states';
import { isLanguage, ownNames } from '../../words/language';
import { useWords } from '../../words/use-words';
import { diffDocument } from './action.documents';
import { ChangeSteps } from './change-steps';
import { ComparedFacts } from './compared-facts';
import { ComparedText } from './compared-text';
import { useActionWords } from './words';

interface Props {
  /** Global id. */
  readonly action: string;
  readonly from: number;
  readonly to: number;
  readonly lang: string | undefined;
}

/** The facts that differ first, then the text in one language. */
export function Compared({ action, from, to, lang }: Props) {
  const { language } = useWords();
  const words = useActionWords();
  const { slug } = usePartnership();
  const [{ data, error, fetching }, execute] = useQuery({
    query: diffDocument,
    variables: { id: action, from, to, slug },
  });
  if (error && !data)
    return <ErrorNote error={error} retry={() => execute({ requestPolicy: 'network-only' })} />;
  // What was read of two other revisions is nothing of these.
  if (!data || fetching) return <Loading heights={[120, 400]} />;
  const compared = data.node?.__typename === 'Action' ? data.node.diff : undefined;
  if (!compared) return <NotHere />;
  const languages = [...new Set(compared.texts.map((one) => one.language))];
  const wanted = lang ?? language;
  const shown = languages.includes(wanted) ? wanted : languages[0];
  const texts = compared.texts.filter((one) => one.language === shown);
  return (
    <>
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
        <ChangeSteps key={`${from} ${to} ${shown}`} />
      </div>
      <ComparedFacts facts={compared.facts} terms={data.partnership} />
      <article className="sheet paper">
        {texts.every(({ operations }) => operations.every(({ kind }) => kind === 'SAME')) && (
          <p className="s">{words.textSame}</p>
        )}
        {texts.map((one) => (
          <ComparedText key={one.field} text={one} from={from} to={to} />
        ))}
      </article>
    </>
  );
}
