import { longDate } from '../format/dates';
import { localTime, ownTimeZone } from '../format/days';
import { Icon } from '../parts/icon';
import { useWords } from '../words/use-words';
import type { ThreadOf } from './discussion.documents';
import { useDiscussionWords } from './words';

/** What an open point has come to: its shape and its word. */
export function PointState({ thread }: { readonly thread: ThreadOf }) {
  const { language, say } = useWords();
  const talk = useDiscussionWords();
  const { kind, blocking, resolvedAt, resolution, assents } = thread;
  if (kind !== 'OPEN_POINT') return null;
  const day = resolvedAt && longDate(localTime(resolvedAt, ownTimeZone()).day, language);
  return (
    <div>
      <span className="point">
        <Icon name={day ? 'tickRing' : blocking ? 'crossOctagon' : 'dashedRing'} size={18} />
        {day ? say(talk.settled, { date: day }) : blocking ? talk.blocking : talk.point}
      </span>
      {resolution && <p className="s dim">{resolution}</p>}
      {!day && assents.length > 0 && (
        <p className="s dim">{say(talk.assented, { sides: assents.map(({ side }) => side).join(', ') })}</p>
      )}
    </div>
  );
}

interface Quote {
  readonly quote: string;
  readonly language: string;
}

/** The passage that a discussion is about, in the words of the text. */
export function PassageQuote({ quote, language }: Quote) {
  const spoken = useWords().language;
  return (
    <p className="quote" lang={language === spoken ? undefined : language}>
      “{quote}”
    </p>
  );
}
