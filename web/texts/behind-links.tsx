import { paths } from '../api/paths';
import { usePartnership } from '../frame/partnership';
import { Link } from '../parts/link';
import { isLanguage, ownNames } from '../words/language';
import { useWords } from '../words/use-words';
import { behindOf, type DatedVersion } from './behind-of';
import { useTextsWords } from './words';

interface Props {
  readonly action: { readonly id: string; readonly reference: string | null };
  readonly versions: readonly DatedVersion[];
  /** Of this one alone. */
  readonly of?: string;
}

const nameOf = (language: string) => (isLanguage(language) ? ownNames[language] : language);

/** Of each version that is behind: of which revision it is, and the way to what the others have said since. */
export function BehindLinks({ action, versions, of }: Props) {
  const { say } = useWords();
  const words = useTextsWords();
  const { slug } = usePartnership();
  const shown = behindOf(versions).filter(({ language }) => of === undefined || language === of);
  return shown.map(({ language, older, newer, revision }) => (
    <Link
      key={language}
      className="hot"
      href={`${paths.compare(slug, action, older, revision)}?lang=${newer[0]}`}
    >
      {say(words.behind, {
        language: nameOf(language),
        older,
        newer: newer.map(nameOf).join(', '),
        revision,
      })}
    </Link>
  ));
}
