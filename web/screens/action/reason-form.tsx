import { useId, useState } from 'react';
import type { TypedDocumentNode } from 'urql';
import { useDraft } from '../../drafts/use-draft';
import { RefusalNote } from '../../parts/refusal-note';
import { refusedBy } from '../../parts/refused-by';
import { SendButton } from '../../parts/send-button';
import { useAct } from '../../parts/use-act';
import { useWords } from '../../words/use-words';
import type { Done } from './act-button';
import type { ActionPage } from './action.documents';
import { useActionWords } from './words';

interface Props {
  readonly action: ActionPage;
  readonly act: string;
  readonly document: TypedDocumentNode<Done, { input: { action: string; reasons: string } }>;
  /** Verb and object. */
  readonly children: string;
  readonly refresh: () => void;
}

/** An act that takes reasons: they open below its name; nothing typed is lost. Not there for who may never do it. */
export function ReasonForm({ action, act, document, children, refresh }: Props) {
  const { words: all } = useWords();
  const words = useActionWords();
  const field = useId();
  const line = action.viewerCan.find((one) => one.act === act);
  const draft = useDraft({ subject: action.id, audience: act });
  const sending = useAct(document);
  const [refused, setRefused] = useState<string>();
  if (!line?.allowed) return null;
  const send = async () => {
    const { data, error } = await sending.act({ input: { action: action.id, reasons: draft.text } });
    const refusal = error ? (refusedBy(error)?.message ?? all.parts.notSent) : data?.done.refusal?.message;
    setRefused(refusal);
    if (!refusal) await draft.discard();
    refresh();
  };
  return (
    <details className="reason-form">
      <summary>{children}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!sending.busy) void send();
        }}
      >
        {refused && <RefusalNote heading={words.notDoneHeading} message={refused} />}
        <div className="field">
          <label htmlFor={field}>{words.reasons}</label>
          <span className="hint">{words.reasonsHint}</span>
          <textarea
            id={field}
            rows={3}
            required
            maxLength={2000}
            value={draft.text}
            onChange={({ target }) => draft.write(target.value)}
          />
        </div>
        <SendButton busy={sending.busy}>{children}</SendButton>
      </form>
    </details>
  );
}
