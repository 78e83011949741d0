import { useRouter, useSearch } from '@tanstack/react-router';
import { paths } from '../../api/paths';
import { longDate } from '../../format/dates';
import { amount } from '../../format/numbers';
import { usePartnership } from '../../frame/partnership';
import { Digest } from '../../parts/digest';
import { Link } from '../../parts/link';
import { Markdown } from '../../parts/markdown';
import { BehindLinks } from '../../texts/behind-links';
import { isLanguage, type Language, ownNames } from '../../words/language';
import { useWords } from '../../words/use-words';
import type { DecidedRound } from './position.documents';
import { usePositionWords } from './words';

interface Props {
  readonly round: DecidedRound;
  readonly number: number;
}

/** The first part: the text whole, in the language chosen, all equal ones at hand; its digest; what changed. */
export function DecidedText({ round, number }: Props) {
  const { language, say } = useWords();
  const words = usePositionWords();
  const { slug } = usePartnership();
  const router = useRouter();
  const { lang, act }: { readonly lang?: Language; readonly act?: string } = useSearch({ strict: false });
  const { text, action, change } = round;
  const equal = text.texts.filter((one) => one.equal);
  const wanted = lang ?? language;
  const shown = equal.find((one) => one.language === wanted) ?? equal[0];
  const since = change.change?.since;
  const show = (next: string) =>
    router.history.replace(
      `${paths.position(slug, round.id)}?${new URLSearchParams({ ...(act && { act }), lang: next })}`,
    );
  return (
    <section className="step" aria-labelledby="part-1">
      <h2 id="part-1">
        <span className="no">{number}</span> {say(words.text, { revision: round.revision })}
      </h2>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no flex container to rely on. */}
      <div className="versions" role="group" aria-label={words.languages}>
        {equal.map((one) => (
          <button
            key={one.language}
            type="button"
            lang={one.language}
            aria-pressed={one === shown}
            onClick={() => show(one.language)}
          >
            {isLanguage(one.language) ? ownNames[one.language] : one.language}
          </button>
        ))}
        {since !== undefined && (
          <Link href={paths.compare(slug, action, since, round.revision)}>
            {say(words.changedSince, { since })}
          </Link>
        )}
        <BehindLinks action={action} versions={equal} />
      </div>
      {shown && (
        <article className="sheet decided agreed" lang={shown.language}>
          <h3>{shown.title}</h3>
          {shown.summary && <p className="lines">{shown.summary}</p>}
          {shown.bodyHtml && <Markdown html={shown.bodyHtml} />}
        </article>
      )}
      <dl className="pairs">
        {text.expectedResult && <Fact name={words.result}>{text.expectedResult}</Fact>}
        {(text.startsOn || text.endsOn) && (
          <Fact name={words.period}>
            {[text.startsOn, text.endsOn].map((day) => (day ? longDate(day, language) : '…')).join(' – ')}
          </Fact>
        )}
        {text.budget.length > 0 && (
          <Fact name={words.budget}>
            {text.budget
              .map((line) => `${line.label}: ${amount(line.amount, line.currency, language)}`)
              .join('; ')}
          </Fact>
        )}
        <Fact name={words.digest}>
          <Digest value={round.digest} whole />
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
