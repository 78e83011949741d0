import { useId, useRef, useState } from 'react';
import { useDraft } from '../drafts/use-draft';
import { refusedBy } from '../parts/refused-by';
import { useAct } from '../parts/use-act';
import { useWords } from '../words/use-words';
import { openDocument } from './acts.documents';
import { type Audience, isJoint, keyOf } from './audience';
import { AudienceFrame } from './audience-frame';
import { Composer } from './composer';
import { PassageQuote } from './thread-head';
import type { PassageToBe } from './use-begun';
import { useDiscussionWords } from './words';

interface Props {
  readonly audience: Audience;
  /** Global id of what it is on. */
  readonly subject: string;
  /** Of a passage: which, in the text of which revision. */
  readonly passage?: PassageToBe | undefined;
  /** Global id of what mentions are looked up on; without it the subject. */
  readonly on?: string;
  /** Whether an open point can be made of it: on an action. */
  readonly points: boolean;
  readonly onDone: (thread?: string) => void;
}

const LONGEST = 100;

/** Begins a thread for one audience, which is chosen and does not change. */
export function NewThread({ audience, subject, on = subject, passage, points, onDone }: Props) {
  const { words, say } = useWords();
  const talk = useDiscussionWords();
  const { act } = useAct(openDocument);
  const place = passage ? placeIn(passage) : 'whole';
  const opened = useRef<string>(undefined);
  const title = useDraft({ subject: `${subject} ${place} title`, audience: keyOf(audience) });
  const [point, setPoint] = useState(false);
  const id = useId();
  const quote = passage?.quote?.replaceAll(/\s+/g, ' ').trim() ?? '';
  const fallback = quote.length > LONGEST ? `${quote.slice(0, LONGEST)}…` : quote;
  return (
    <AudienceFrame audience={audience}>
      {passage && quote && <PassageQuote quote={quote} language={passage.language} />}
      {passage && !quote && (
        <p className="s dim">{say(talk.passageElsewhere, { revision: passage.revision })}</p>
      )}
      <div className="field">
        <label htmlFor={id}>{talk.about}</label>
        <input
          id={id}
          value={title.text}
          placeholder={fallback}
          onChange={({ currentTarget }) => title.write(currentTarget.value)}
        />
      </div>
      {points && isJoint(audience) && (
        <label className="s">
          <input
            type="checkbox"
            checked={point}
            onChange={({ currentTarget }) => setPoint(currentTarget.checked)}
          />{' '}
          {talk.openPoint}
        </label>
      )}
      <Composer
        audience={audience}
        subject={`${subject} ${place}`}
        on={on}
        button={talk.sendTo}
        focus
        onDiscard={() => {
          void title.discard();
          onDone();
        }}
        onSend={async (body, language) => {
          const named = title.text.trim() || fallback || body.split('\n', 1)[0]?.slice(0, LONGEST) || '';
          const { kind, group } = audience;
          const { data, error } = await act({
            input: {
              subject,
              ...(passage && { passage: { ...passage, quote: passage.quote ?? null } }),
              kind: point ? 'OPEN_POINT' : 'DISCUSSION',
              audience: { kind, ...(group && { group: group.id }) },
              title: named,
              body,
              language,
            },
          });
          const told = refusedBy(error) ?? data?.openThread.refusal;
          const refused = told?.message ?? (error && words.parts.notSent);
          if (refused) return { refused };
          opened.current = data?.openThread.thread?.id;
          await title.discard();
          // What was typed meanwhile goes on as an answer in it.
          return { goesOn: opened.current ?? '' };
        }}
        onSent={() => onDone(opened.current)}
      />
    </AudienceFrame>
  );
}

/** A passage of one revision is none of another, though it stands at the same place. */
const placeIn = ({ revision, field, language, start, end }: PassageToBe): string =>
  `${revision} ${field} ${language} ${start}-${end}`;
