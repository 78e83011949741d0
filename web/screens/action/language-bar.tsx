import { useSearch } from '@tanstack/react-router';
import { paths } from '../../api/paths';
import { usePartnership } from '../../frame/partnership';
import { Link } from '../../parts/link';
import { BehindLinks } from '../../texts/behind-links';
import { isLanguage, ownNames } from '../../words/language';
import { useWords } from '../../words/use-words';
import type { ActionPage } from './action.documents';
import type { ActionSearch } from './route';
import { useActionWords } from './words';

interface Props {
  readonly action: ActionPage;
  readonly texts: ActionPage['texts'];
  /** The language shown. */
  readonly shown: string | undefined;
}

const nameOf = (language: string) => (isLanguage(language) ? ownNames[language] : language);

/** Which language is read, each by its own name; which of them are approved together, and which are older. */
export function LanguageBar({ action, texts, shown }: Props) {
  const { say, language } = useWords();
  const words = useActionWords();
  const { slug } = usePartnership();
  const { beside, rev }: ActionSearch = useSearch({ strict: false });
  const here = paths.action(slug, action);
  const revision = rev === undefined ? '' : `&rev=${rev}`;
  const former = olderLanguages(action, texts);
  const equal = texts.filter((one) => one.equal);
  const previous = action.revisions.nodes.find(({ number }) => number < action.revision);
  return (
    <div className="text-bar">
      <nav className="seg" aria-label={words.languages}>
        {texts.map((one) => (
          <Link
            key={one.language}
            href={`${here}?lang=${one.language}${revision}`}
            lang={one.language === language ? undefined : one.language}
            aria-current={!beside && one.language === shown ? 'true' : undefined}
          >
            {nameOf(one.language)}
          </Link>
        ))}
        {texts.length > 1 && (
          <Link href={`${here}?beside=true${revision}`} aria-current={beside ? 'true' : undefined}>
            {words.sideBySide}
          </Link>
        )}
      </nav>
      {equal.length > 1 && <span>{say(words.equalIn, { count: equal.length })}</span>}
      {former.map(({ language: older, revision: of }) => (
        <Link key={older} href={`${here}?lang=${older}&rev=${of}`} className="hot">
          {say(words.older, { language: nameOf(older), older: of, revision: action.revision })}
        </Link>
      ))}
      <BehindLinks action={action} versions={texts} />
      {previous && (
        <Link className="end" href={paths.compare(slug, action, previous.number, action.revision)}>
          {say(words.compareWith, { revision: previous.number })}
        </Link>
      )}
    </div>
  );
}

/** Languages that a former revision had and the text now has not. */
function olderLanguages({ revisions }: ActionPage, texts: ActionPage['texts']) {
  const found = new Map<string, number>();
  for (const { number, texts: had } of revisions.nodes)
    for (const { language } of had)
      if (!texts.some((one) => one.language === language) && !found.has(language))
        found.set(language, number);
  return [...found].map(([language, revision]) => ({ language, revision }));
}
