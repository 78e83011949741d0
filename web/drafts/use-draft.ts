import { useCallback, useEffect, useRef, useState } from 'react';
import { type Me, useMe } from '../frame/me';
import { session } from '../session/session';
import { BESIDE, drafts } from './store';

/** Milliseconds after the last key. */
const QUIET = 400;

/** What a text is written on: every part that makes it another text. */
export interface DraftOf {
  /** Global id of the action, thread, round … */
  readonly subject: string;
  /** Who will read it, as the API names an audience: a draft for one side never comes up in a joint composer. */
  readonly audience: string;
  /** The revision it began from, where there is one. */
  readonly revision?: number;
}

export interface Writing {
  readonly text: string;
  readonly write: (text: string) => void;
  /** After a confirmed send, or by hand. Never rejects: what was sent is sent, whatever the device can keep. */
  readonly discard: () => Promise<void>;
  /** Goes on with this text as one that began elsewhere: it is kept there before it is let go here. Never rejects. */
  readonly move: (to: DraftOf, text: string) => Promise<void>;
  /** Whether what was kept before has been looked up: until then nothing is typed over it. */
  readonly ready: boolean;
  /** When it was last kept on this device. */
  readonly keptAt: number | undefined;
  /** It could not be kept: leaving the page would lose it. */
  readonly failed: boolean;
}

/** Where it is kept on this device. */
export const draftKey = ({ user, membership }: Me, { subject, audience, revision = 0 }: DraftOf): string =>
  [user, membership, subject, audience, revision].join(' ');

/** What is answered in a thread stands beside the draft of the answer, and is no text of anybody's. */
export const answeredComments = (thread: string): string => `${thread} ${BESIDE}`;

/**
 * The revision that a kept text began from, of those for one subject and audience; null: nothing is kept. Undefined until it
 * is looked up.
 */
export function useKeptRevision(subject: string, audience: string): number | null | undefined {
  const me = useMe();
  const beginning = draftKey(me, { subject, audience }).replace(/0$/, '');
  const [kept, setKept] = useState<number | null>();
  useEffect(() => {
    let current = true;
    drafts.newest(beginning).then(
      (key) => current && setKept(key === undefined ? null : Number(key.slice(beginning.length))),
      () => current && setKept(null),
    );
    return () => {
      current = false;
    };
  }, [beginning]);
  return kept;
}

/** A text that outlives reload, a lost line and the end of the session: kept on this device while it is typed. */
export function useDraft(of: DraftOf): Writing {
  const me = useMe();
  const { user } = me;
  const key = draftKey(me, of);
  const [text, setText] = useState('');
  const [ready, setReady] = useState(false);
  const [keptAt, setKeptAt] = useState<number>();
  const [failed, setFailed] = useState(false);
  const pending = useRef<{ key: string; text: string } | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [shown, show] = useState(key);
  // What was written on one is never shown, and so never sent, on another: not even until that one's own is looked up.
  if (shown !== key) {
    show(key);
    setText('');
    setReady(false);
    setKeptAt(undefined);
    setFailed(false);
  }

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const waiting = pending.current;
    if (!waiting) return;
    pending.current = undefined;
    const now = Date.now();
    try {
      if (waiting.text === '') await drafts.forget(waiting.key);
      else await drafts.keep({ ...waiting, user, keptAt: now });
      setKeptAt(waiting.text === '' ? undefined : now);
      setFailed(false);
    } catch {
      pending.current ??= waiting;
      setFailed(true);
    }
  }, [user]);

  useEffect(() => {
    let current = true;
    drafts.read(key).then(
      (found) => {
        if (!current) return;
        setText(found?.text ?? '');
        setKeptAt(found?.keptAt);
        setReady(true);
      },
      () => {
        if (!current) return;
        setFailed(true);
        setReady(true);
      },
    );
    return () => {
      current = false;
      void flush();
    };
  }, [key, flush]);

  useEffect(() => {
    const leaving = () => void flush();
    const warned = (event: BeforeUnloadEvent) => {
      if (failed) event.preventDefault();
    };
    const keptFirst = session.keepFirst(flush);
    document.addEventListener('visibilitychange', leaving);
    addEventListener('pagehide', leaving);
    addEventListener('beforeunload', warned);
    return () => {
      keptFirst();
      document.removeEventListener('visibilitychange', leaving);
      removeEventListener('pagehide', leaving);
      removeEventListener('beforeunload', warned);
    };
  }, [flush, failed]);

  return {
    text,
    ready,
    keptAt,
    failed,
    write: (next) => {
      setText(next);
      pending.current = { key, text: next };
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), QUIET);
    },
    move: async (to, moved) => {
      clearTimeout(timer.current);
      pending.current = undefined;
      try {
        await drafts.keep({ key: draftKey(me, to), user, text: moved, keptAt: Date.now() });
        await drafts.forget(key);
      } catch {
        // It stays this one's, and is tried once more when the page is left.
        pending.current ??= { key, text: moved };
        setFailed(true);
      }
    },
    discard: async () => {
      clearTimeout(timer.current);
      pending.current = undefined;
      setText('');
      setKeptAt(undefined);
      // Nothing is lost where it stays: it is let go when the page is left.
      await drafts.forget(key).catch(() => {
        pending.current ??= { key, text: '' };
      });
    },
  };
}
