import { paths } from '../../api/paths';
import { usePartnership } from '../../frame/partnership';
import { Link } from '../../parts/link';
import { isLanguage, ownNames } from '../../words/language';
import { useWords } from '../../words/use-words';
import { Fact } from './fact';
import type { WholeRound } from './round.documents';
import { useRoundWords } from './words';

/** What the text changes of the one that was approved last. */
export function BriefChange({ round }: { readonly round: WholeRound }) {
  const { say } = useWords();
  const words = useRoundWords();
  const { slug } = usePartnership();
  const { change } = round.brief;
  if (!change) return <p className="s dim">{words.firstText}</p>;
  const parts = [
    ...change.facts.map((fact) => words.facts[fact]),
    ...change.texts.map(({ field, language }) =>
      say(words.textChanged, {
        field: words[field],
        language: isLanguage(language) ? ownNames[language] : language,
      }),
    ),
  ];
  return (
    <Fact name={say(words.changed, { since: change.since })}>
      {parts.length === 0 ? <p>{words.nothingChanged}</p> : <p>{parts.join('; ')}</p>}
      <p className="no-print">
        <Link href={paths.compare(slug, round.action, change.since, round.revision)}>
          {say(words.compare, { from: change.since, to: round.revision })}
        </Link>
      </p>
    </Fact>
  );
}
