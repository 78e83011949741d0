import { useState } from 'react';
import { refusedBy } from '../parts/refused-by';
import { useAct } from '../parts/use-act';
import { useWords } from '../words/use-words';
import { postDocument } from './acts.documents';
import { namedIn } from './audience';
import { Composer } from './composer';
import type { CommentOf, ThreadOf } from './discussion.documents';
import { useAnswered } from './use-answered';
import { useHasDraft } from './use-has-draft';
import { useDiscussionWords } from './words';

interface Props {
  readonly thread: ThreadOf;
  /** The comment that is answered, if it is one. */
  readonly to: CommentOf | undefined;
  /** It is written, or left. */
  readonly onDone: () => void;
  readonly onPosted: () => void;
}

/** Where one writes in a thread: a line until it is gone to or holds a draft, then a composer. */
export function Reply({ thread, to, onDone, onPosted }: Props) {
  const { words, say } = useWords();
  const talk = useDiscussionWords();
  const { act } = useAct(postDocument);
  const begun = useHasDraft(thread.id, thread.audience);
  const [wrote, setWrote] = useState(false);
  const { answered, forget } = useAnswered(thread.id, thread.audience, to, begun.found || wrote);
  const [open, setOpen] = useState(false);
  const line = thread.viewerCan.find((one) => one.act === 'postComment');
  if (!line) return null;
  if (!line.allowed) return line.message ? <p className="refusal">{line.message}</p> : null;
  const named = namedIn(thread.audience);
  const close = () => {
    setOpen(false);
    begun.forgotten();
    void forget();
    onDone();
  };
  if (!open && !begun.found && !to)
    return (
      <div className="reply">
        <button
          type="button"
          className="begin"
          onClick={() => {
            // What one writes here is said to nobody in particular, whichever comment was to be answered before.
            void forget();
            setOpen(true);
          }}
        >
          {say(talk.replyTo, named)}
        </button>
      </div>
    );
  return (
    <div className="reply">
      {answered && <p className="s dim">{say(talk.answers, { name: answered.name })}</p>}
      <Composer
        audience={thread.audience}
        subject={thread.id}
        on={thread.id}
        button={talk.replyTo}
        focus={open || to !== undefined}
        label={say(talk.replyTo, named)}
        onDiscard={close}
        onBegun={setWrote}
        onSend={async (body, language) => {
          const replyTo = answered && { replyTo: answered.id };
          const { data, error } = await act({ input: { thread: thread.id, body, language, ...replyTo } });
          const told = refusedBy(error) ?? data?.postComment.refusal;
          const refused = told?.message ?? (error && words.parts.notSent);
          return refused ? { refused } : { goesOn: thread.id };
        }}
        onSent={(more) => {
          if (more) {
            void forget();
            onDone();
          } else close();
          onPosted();
        }}
      />
    </div>
  );
}
