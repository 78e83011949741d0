import { useEffect, useState } from 'react';
import type { Client, Operation } from 'urql';
import { makeClient } from '../api/client';
import { makeSocket, type Socket } from '../api/socket';
import { sparesData } from '../live/use-line';
import type { Language } from '../words/language';
import { follow } from '../words/load-words';
import { useWords } from '../words/use-words';

interface OwnClient {
  readonly client: Client;
  readonly socket: Socket | undefined;
  /** What the page shows of it, as it was asked for. */
  readonly shown: ReadonlyMap<number, Operation>;
}

/** So long does a page wait at most for what it shows in another language, before it goes over without. */
const PATIENCE = 4_000;

const waited = () => new Promise((done) => setTimeout(done, PATIENCE));

function made(membership: string | undefined, language: Language): OwnClient {
  const acting = { language, ...(membership && { membership }) };
  const socket = membership && !sparesData() ? makeSocket(acting) : undefined;
  const shown = new Map<number, Operation>();
  const client = makeClient(acting, socket, (operation) => {
    if (operation.kind === 'query') shown.set(operation.key, operation);
    if (operation.kind === 'teardown') shown.delete(operation.key);
  });
  return { client, socket, shown };
}

/**
 * The client of a membership, or of nobody's, in the page's language. Before the page goes over to another language, what it
 * shows is read in that one: what is read and what the page says are never of two.
 */
export function useOwnClient(membership?: string): OwnClient {
  const { language } = useWords();
  const [all] = useState(() => new Map<Language, OwnClient>());
  const own = all.get(language) ?? made(membership, language);
  all.set(language, own);
  useEffect(() => {
    all.set(language, own);
    return () => {
      own.socket?.end();
      all.delete(language);
    };
  }, [own, all, language]);
  useEffect(
    () =>
      follow(async (wanted) => {
        // One that was chosen and given up would come back one day with what it read then.
        for (const [other, { socket }] of all) {
          if (other === language || other === wanted) continue;
          socket?.end();
          all.delete(other);
        }
        if (all.has(wanted)) return;
        const next = made(membership, wanted);
        all.set(wanted, next);
        const reads = [...own.shown.values()].map(({ query, variables }) =>
          next.client.query(query, variables).toPromise(),
        );
        await Promise.race([Promise.all(reads), waited()]);
      }),
    [own, all, language, membership],
  );
  return own;
}
