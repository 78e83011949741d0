import { type ReactNode, useId, useRef } from 'react';
import { useOnline } from '../live/use-online';
import { useWords } from '../words/use-words';
import { useKeptFocus } from './use-kept-focus';

interface Props {
  /** Verb and object. */
  readonly children: ReactNode;
  readonly busy: boolean;
  /** Why it cannot be sent now; undefined where it can. */
  readonly off?: string | undefined;
}

/** The one button that sends a form. Without a network it is off, and says so: what it sends is never queued. */
export function SendButton({ children, busy, off }: Props) {
  const { words } = useWords();
  const online = useOnline();
  const why = useId();
  const button = useRef<HTMLButtonElement>(null);
  useKeptFocus(button);
  const reason = off ?? (online ? undefined : words.parts.offline);
  return (
    <span className="ability">
      <button
        type="submit"
        ref={button}
        className="btn primary"
        aria-disabled={busy || reason !== undefined}
        aria-describedby={reason ? why : undefined}
        onClick={(event) => {
          if (busy || reason !== undefined) event.preventDefault();
        }}
      >
        {busy ? words.parts.sending : children}
      </button>
      {reason && (
        <span className="refusal" id={why}>
          {reason}
        </span>
      )}
    </span>
  );
}
