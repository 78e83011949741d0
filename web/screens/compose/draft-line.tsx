import { localTime, ownTimeZone } from '../../format/days';
import { useWords } from '../../words/use-words';

/** That what was typed is kept on this device, and since when; or that it cannot be. */
export function DraftLine({
  keptAt,
  failed,
}: {
  readonly keptAt: number | undefined;
  readonly failed: boolean;
}) {
  const { words, say } = useWords();
  if (failed)
    return (
      <p className="s hot" role="alert">
        {words.parts.draftFailed}
      </p>
    );
  if (keptAt === undefined) return null;
  const { time } = localTime(new Date(keptAt), ownTimeZone());
  return <p className="s dim draft-line">{say(words.parts.draftKept, { time })}</p>;
}
