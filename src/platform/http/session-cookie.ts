import type { IncomingHttpHeaders } from 'node:http';
import { originAllowed } from './origin-allowed.js';

/** The prefix makes browsers insist on Secure, Path=/ and no Domain: no neighbouring host can set it (RFC 6265bis, 4.1.3.2). */
const NAME = '__Host-concord';
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Strict';

/** What carries the answer's headers. */
interface Carrier {
  header(name: string, value: string): unknown;
}

/**
 * The refresh token of a browser, kept where no script reads it. It is used only by requests with the header
 * `Concord-Session: cookie`, which no page of another site can send (there is no CORS), and with the Origin of a page of
 * this installation; every other request neither reads nor writes it.
 */
export class SessionCookie {
  constructor(
    private readonly headers: IncomingHttpHeaders,
    private readonly carrier: Carrier,
    private readonly origins: readonly string[],
  ) {}

  /** Whether the request wants its session in the cookie. */
  get wanted(): boolean {
    return this.headers['concord-session'] === 'cookie';
  }

  /** Whether it comes from a page that may have the cookie. */
  get permitted(): boolean {
    const { origin, host } = this.headers;
    return this.wanted && origin !== undefined && originAllowed(origin, host, this.origins);
  }

  /** The refresh token that the browser brought. */
  get token(): string | undefined {
    if (!this.permitted) return undefined;
    const pairs = (this.headers.cookie ?? '').split(';').map((pair) => pair.trim());
    return pairs.find((pair) => pair.startsWith(`${NAME}=`))?.slice(NAME.length + 1) || undefined;
  }

  /** Puts a refresh token there for so many seconds. */
  keep(token: string, seconds: number): void {
    this.carrier.header('set-cookie', `${NAME}=${token}; Max-Age=${seconds}; ${ATTRIBUTES}`);
  }

  clear(): void {
    this.carrier.header('set-cookie', `${NAME}=; Max-Age=0; ${ATTRIBUTES}`);
  }
}
