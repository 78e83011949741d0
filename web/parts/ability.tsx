import { type ReactNode, useId, useRef } from 'react';
import { useOnline } from '../live/use-online';
import { useWords } from '../words/use-words';
import { useKeptFocus } from './use-kept-focus';

/** An act as `viewerCan` tells of it. */
export interface AbilityLine {
  readonly act: string;
  readonly allowed: boolean;
  readonly message: string | null;
}

interface Props {
  /** `viewerCan` of the subject; an act that is not among them does not exist for the viewer. */
  readonly of: readonly AbilityLine[];
  readonly act: string;
  readonly children: ReactNode;
  readonly onAct: () => void;
  readonly busy?: boolean;
  readonly primary?: boolean;
  readonly small?: boolean;
  /** The id of the element that names what it is done to, where the same button stands in several rows. */
  readonly about?: string;
}

/** The button of an act. Where it is not possible now it stays, off, and says why beside it; focus still reaches it. */
export function Ability({ of, act, ...rest }: Props) {
  const line = of.find((one) => one.act === act);
  return line ? <Act line={line} {...rest} /> : null;
}

function Act({ line, children, onAct, busy, primary, small, about }: Omit<Props, 'of' | 'act'> & Drawn) {
  const { words } = useWords();
  const online = useOnline();
  const why = useId();
  const button = useRef<HTMLButtonElement>(null);
  useKeptFocus(button);
  const reason = line.allowed ? (online ? null : words.parts.offline) : line.message;
  const off = reason !== null || !line.allowed || busy === true;
  return (
    <span className="ability">
      <button
        type="button"
        ref={button}
        className={`btn${primary ? ' primary' : ''}${small ? ' small' : ''}`}
        aria-disabled={off}
        aria-describedby={reason ? (about ? `${about} ${why}` : why) : about}
        onClick={() => {
          if (!off) onAct();
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

interface Drawn {
  readonly line: AbilityLine;
}
