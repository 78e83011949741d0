import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { OperationResult } from 'urql';
import { paths } from '../../api/paths';
import type { ActName } from '../../approval/act-addresses';
import { usePartnership } from '../../frame/partnership';
import { RefusalNote } from '../../parts/refusal-note';
import { SendButton } from '../../parts/send-button';
import { useWords } from '../../words/use-words';
import type { ActRound } from './round-act.documents';
import { useRoundActWords } from './words';

interface Payload {
  readonly refusal: { readonly message: string } | null;
}

interface Props {
  readonly round: ActRound;
  /** By which `viewerCan` says whether it is open. */
  readonly act: ActName | undefined;
  readonly busy: boolean;
  /** Verb and object. */
  readonly verb: string;
  /** Sends it; the payload is the mutation's one field. */
  readonly send: () => Promise<OperationResult<Readonly<Record<string, Payload>>>>;
  /** What is still to be filled in, in a sentence. */
  readonly missing?: string | undefined;
  /** After it was done, before the round is shown again. */
  readonly done?: (() => Promise<void>) | undefined;
  readonly children: ReactNode;
}

/** A form of one act: its fields, what came in its way, and one button; done, it leads back to the round. */
export function ActForm({ round, act, busy, verb, missing, send, done, children }: Props) {
  const { words } = useWords();
  const own = useRoundActWords();
  const { slug } = usePartnership();
  const { history } = useRouter();
  const [refused, setRefused] = useState<string>();
  const line = act && round.viewerCan.find((one) => one.act === act);
  const submit = async () => {
    setRefused(missing);
    if (missing) return;
    const { data } = await send();
    const [payload] = Object.values(data ?? {}).filter((value) => typeof value === 'object');
    if (!payload || payload.refusal) return setRefused(payload?.refusal?.message ?? words.parts.notSent);
    await done?.();
    history.push(paths.round(slug, round.id));
  };
  return (
    <form
      className="sheet act-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      {refused && <RefusalNote heading={own.notDone} message={refused} />}
      {children}
      <SendButton busy={busy} off={act && !line?.allowed ? (line?.message ?? own.notOpen) : undefined}>
        {verb}
      </SendButton>
    </form>
  );
}
