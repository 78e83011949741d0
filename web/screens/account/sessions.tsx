import { useState } from 'react';
import { longDate } from '../../format/dates';
import { localTime, ownTimeZone } from '../../format/days';
import { useVerb } from '../../parts/use-verb';
import { Body, Cell, Column, Columns, Row, RowHead, Rows } from '../../people/rows';
import { useWords } from '../../words/use-words';
import { revokeSessionDocument, type Session } from './account.documents';
import { useAccountWords } from './words';

interface Props {
  readonly sessions: readonly Session[];
  readonly onRevoked: () => void;
}

/** Every sign-in that has not ended, this one first, then the last used; all but this one can be ended here. */
export function Sessions({ sessions, onRevoked }: Props) {
  const { language } = useWords();
  const account = useAccountWords();
  const { act, busy, refused } = useVerb(revokeSessionDocument);
  const [told, setTold] = useState(false);
  const when = (at: string) => {
    const { day, time } = localTime(at, ownTimeZone());
    return `${longDate(day, language)}, ${time}`;
  };
  const revoke = async (session: string) => {
    if (!(await act({ input: { session } }))) return;
    setTold(true);
    onRevoked();
  };
  // By its last use this one would change its place whenever it renews its token.
  const ownFirst = sessions.toSorted((a, b) => Number(b.current) - Number(a.current));
  return (
    <section className="part wide" aria-labelledby="sessions">
      <h2 id="sessions">{account.sessions}</h2>
      {refused && (
        <p className="note" role="alert">
          {refused.message}
        </p>
      )}
      {told && <p role="status">{account.revoked}</p>}
      <Rows aria-labelledby="sessions">
        <Columns>
          <Column>{account.device}</Column>
          <Column>{account.begun}</Column>
          <Column>{account.used}</Column>
          <Column>{account.ends}</Column>
          <Cell />
        </Columns>
        <Body>
          {ownFirst.map(({ id, network, createdAt, lastUsedAt, expiresAt, current }) => (
            <Row key={id}>
              <RowHead id={`of-${id}`}>{network ?? account.unknown}</RowHead>
              <Cell data-of={account.begun}>{when(createdAt)}</Cell>
              <Cell data-of={account.used}>{when(lastUsedAt)}</Cell>
              <Cell data-of={account.ends}>{when(expiresAt)}</Cell>
              <Cell>
                {current ? (
                  <b>{account.here}</b>
                ) : (
                  <button
                    type="button"
                    className="btn small"
                    aria-describedby={`of-${id}`}
                    aria-disabled={busy}
                    onClick={() => void revoke(id)}
                  >
                    {account.revoke}
                  </button>
                )}
              </Cell>
            </Row>
          ))}
        </Body>
      </Rows>
    </section>
  );
}
