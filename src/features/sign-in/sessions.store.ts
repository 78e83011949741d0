import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Ids } from '../../platform/ids.js';
import { hashOfToken, newToken } from '../../platform/secret-token.js';
import { SecurityEvents } from './security-events.store.js';

const ACCESS_SECONDS = 10 * 60;
export const SESSION_DAYS = 30;
/** How long a browser that lost an answer may ask again with the token it has. */
const LOST_WITHIN = 30_000;

/** What a client keeps: a token for each request, and one to get the next pair with. */
export interface Tokens {
  /** JWT (HS256): session and user, no roles. */
  readonly accessToken: string;
  readonly accessTokenExpiresAt: Date;
  /** 32 random bytes in base64url, good once. */
  readonly refreshToken: string;
}

interface SessionRow {
  session_id: string;
  user_id: string;
  expires_at: Date;
}

/** Sessions live in the database: one that has ended is refused with the next request, whatever its token says. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly jwt: JwtService,
    private readonly events: SecurityEvents,
  ) {}

  /** Begins a session for somebody whom the installation itself lets in: the sample's people. */
  async begin(user: string, network: string): Promise<Tokens> {
    const tokens = await this.beginProven({ user, passwordHash: null }, network);
    if (!tokens) throw new Error('nothing had to be proven');
    return tokens;
  }

  /**
   * Begins a session of 30 days, however often it is refreshed; its entry in the security log is in the same statement.
   * Undefined where the password that was looked at is not the account's any more: it was changed meanwhile, and with it
   * all sessions have ended.
   */
  async beginProven(
    { user, passwordHash }: { readonly user: string; readonly passwordHash: string | null },
    network: string,
  ): Promise<Tokens | undefined> {
    const now = this.clock.now();
    const session = this.ids.next();
    const expiresAt = new Date(now.getTime() + SESSION_DAYS * 86_400_000);
    const { token, hash } = newToken();
    const begun = await this.database.rows(
      `with known as (
         select user_id from credential where user_id = $2 and password_hash = $8 for share
       ), proven as (
         select user_id from known union all select $2::uuid where $8::text is null
       ), begun as (
         insert into session (id, user_id, created_at, expires_at, last_used_at, network)
         select $1, user_id, $3, $4, $3, $7 from proven
       ), event as (
         insert into security_event (id, at, kind, user_id, session_id, network)
         select $6, $3, 'SIGNED_IN', user_id, $1, $7 from proven
       )
       insert into refresh_token (hash, session_id, created_at) select $5, $1, $3 from proven returning session_id`,
      [session, user, now, expiresAt, hash, this.ids.next(), network, passwordHash],
    );
    if (begun.length === 0) return undefined;
    return this.tokens({ session_id: session, user_id: user, expires_at: expiresAt }, now, token);
  }

  /**
   * Uses a refresh token up and answers the next pair; undefined where the token is unknown, its session is over or its
   * user suspended. A token presented a second time ends the session (RFC 9700, 4.14.2): one of the two has stolen it.
   */
  async rotate(presented: string, network: string): Promise<Tokens | undefined> {
    const now = this.clock.now();
    const { token, hash } = newToken();
    // One statement: of two that present the same token, the second waits for the row and finds it used.
    const [row] = await this.database.rows<SessionRow>(
      `with used as (
         update refresh_token t set used_at = $2
         from session s join app_user u on u.id = s.user_id
         where t.hash = $1 and t.used_at is null
           and s.id = t.session_id and s.ended_at is null and s.expires_at > $2 and u.status = 'ACTIVE'
         returning t.session_id, s.user_id, s.expires_at
       ), touched as (
         update session set last_used_at = $2, network = $4 where id in (select session_id from used)
       ), next as (
         insert into refresh_token (hash, session_id, created_at) select $3, session_id, $2 from used
       )
       select * from used`,
      [hashOfToken(presented), now, hash, network],
    );
    if (row) return this.tokens(row, now, token);
    await this.endWhereReused(hashOfToken(presented), now, network);
    return undefined;
  }

  /**
   * The same for a browser's cookie. A page that is reloaded while it refreshes loses the answer, and its next one brings
   * the token a second time: for half a minute, and only while the token given for it was never used, it is replaced.
   */
  async rotateInBrowser(presented: string, network: string): Promise<Tokens | undefined> {
    const now = this.clock.now();
    const { token, hash } = newToken();
    const [row] = await this.database.rows<SessionRow>(
      `with lost as (
         update refresh_token next set hash = $3
         from refresh_token t, session s join app_user u on u.id = s.user_id
         where t.hash = $1 and t.used_at > $2::timestamptz - $4 * interval '1 millisecond'
           and next.session_id = t.session_id and next.created_at = t.used_at and next.used_at is null
           and s.id = t.session_id and s.ended_at is null and s.expires_at > $2 and u.status = 'ACTIVE'
         returning next.session_id, s.user_id, s.expires_at
       )
       select * from lost`,
      [hashOfToken(presented), now, hash, LOST_WITHIN],
    );
    return row ? this.tokens(row, now, token) : this.rotate(presented, network);
  }

  /** Signs out: the session is refused from now on. */
  async end(session: string, network: string): Promise<void> {
    const [ended] = await this.database.rows<{ user_id: string }>(
      `update session set ended_at = $2, ended_because = 'SIGNED_OUT'
       where id = $1 and ended_at is null returning user_id`,
      [session, this.clock.now()],
    );
    if (ended) await this.events.record({ kind: 'SIGNED_OUT', user: ended.user_id, session, network });
  }

  /** Ends one session of a user; answers whether there was such a one. Its entry is in the same statement. */
  async revoke(user: string, session: string, network: string): Promise<boolean> {
    const ended = await this.database.rows(
      `with ended as (
         update session set ended_at = $3, ended_because = 'REVOKED'
         where id = $2 and user_id = $1 and ended_at is null and expires_at > $3 returning id
       )
       insert into security_event (id, at, kind, user_id, session_id, network)
       select $4, $3, 'SESSION_REVOKED', $1, id, $5 from ended returning id`,
      [user, session, this.clock.now(), this.ids.next(), network],
    );
    return ended.length > 0;
  }

  private async endWhereReused(hash: Buffer, now: Date, network: string): Promise<void> {
    const [ended] = await this.database.rows<{ id: string; user_id: string }>(
      `update session s set ended_at = $2, ended_because = 'TOKEN_REUSED'
       from refresh_token t where t.hash = $1 and t.used_at is not null and s.id = t.session_id and s.ended_at is null
       returning s.id, s.user_id`,
      [hash, now],
    );
    if (ended)
      await this.events.record({
        kind: 'REFRESH_TOKEN_REUSED',
        user: ended.user_id,
        session: ended.id,
        network,
      });
  }

  private async tokens(row: SessionRow, now: Date, refreshToken: string): Promise<Tokens> {
    const iat = seconds(now);
    const exp = Math.min(iat + ACCESS_SECONDS, seconds(row.expires_at));
    const accessToken = await this.jwt.signAsync({ sid: row.session_id, sub: row.user_id, iat, exp });
    return { accessToken, accessTokenExpiresAt: new Date(exp * 1_000), refreshToken };
  }
}

function seconds(instant: Date): number {
  return Math.floor(instant.getTime() / 1_000);
}
