import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it came over the wire. */
export interface Received {
  readonly to: readonly string[];
  readonly raw: string;
}

/** What a server says to a recipient: nothing against it, or a reply. */
type Reply = { readonly code: number; readonly message: string } | undefined;

/** A mail server on this machine that keeps what it takes, and refuses what it is told to. */
export class MailServer {
  readonly received: Received[] = [];
  /** To a recipient. */
  reply: (address: string) => Reply = () => undefined;
  private readonly waiting: (() => void)[] = [];

  private constructor(private readonly server: SMTPServer) {}

  static async listening(): Promise<MailServer> {
    const smtp: SMTPServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onRcptTo: ({ address }, _session, answer) => {
        const reply = here.reply(address);
        answer(reply && Object.assign(new Error(reply.message), { responseCode: reply.code }));
      },
      onData: (stream, { envelope }, answer) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          here.received.push({
            to: envelope.rcptTo.map(({ address }) => address),
            raw: Buffer.concat(parts).toString('utf8'),
          });
          answer();
          for (const go of here.waiting.splice(0)) go();
        });
      },
    });
    const here = new MailServer(smtp);
    smtp.on('error', () => undefined);
    const { server } = smtp;
    smtp.listen(0, '127.0.0.1');
    if (!server.listening) await once(server, 'listening');
    return here;
  }

  get url(): string {
    const { port } = this.server.server.address() as AddressInfo;
    return `smtp://127.0.0.1:${port}`;
  }

  /** Until it has taken so many. */
  async has(count: number): Promise<readonly Received[]> {
    while (this.received.length < count) await new Promise<void>((go) => this.waiting.push(go));
    return this.received;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

/** The text part of a mail, decoded (quoted-printable or base64), and the token its link carries. */
export function textOf({ raw }: Received): string {
  const part = raw.split(/\r?\n--/).find((one) => /content-type: text\/plain/i.test(one)) ?? '';
  const body = part.slice(part.search(/\r?\n\r?\n/)).trim();
  if (/transfer-encoding: base64/i.test(part)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
