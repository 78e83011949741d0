import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../access/viewer.js';
import { acceptedLanguages } from '../../platform/http/accepted-languages.js';

/** What a socket brought with it: headers that a request would have had. */
export type Presented = Readonly<
  Record<'authorization' | 'concord-membership' | 'accept-language', string | undefined>
>;

/**
 * One open socket. It belongs to a session and acts by one membership until it is closed, whatever becomes of the token
 * it was opened with; its viewer is found anew again and again.
 */
export class LiveConnection {
  /** In the server's log: the request id of everything that is read for it. */
  readonly id = randomUUID();
  /** As a request has them. */
  readonly locales: readonly string[];
  private closed = false;

  constructor(
    /** As it was found last: the same object for as long as nothing of them changes. */
    public viewer: Viewer,
    readonly headers: Presented,
    readonly network: string,
    private readonly socket: {
      readonly close: (code: number, reason: string) => void;
      readonly send: (message: string) => Promise<void>;
    },
  ) {
    this.locales = acceptedLanguages(headers['accept-language']);
  }

  get session(): string {
    return this.viewer.session;
  }

  get membership(): string | null {
    return this.viewer.acting?.membership ?? null;
  }

  get open(): boolean {
    return !this.closed;
  }

  /** Settled once the message is written: whoever does not read is sent nothing more. */
  send(message: string): Promise<void> {
    return this.socket.send(message);
  }

  /** Ends it; nothing is sent any more. */
  end(code: number, reason: string): void {
    if (this.closed) return;
    this.closed = true;
    this.socket.close(code, reason);
  }

  /** It is gone. */
  left(): void {
    this.closed = true;
  }
}
