import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { Clock } from '../clock.js';
import { SERVER_LOG } from '../http/server-log.js';
import { writeLetter } from './letter.js';
import { readContent } from './mail-content.js';
import { type ClaimedMail, MailQueue } from './mail-queue.store.js';
import { MAIL_SETTINGS, type MailSettings } from './mail-settings.js';

/** Milliseconds after which the outbox is looked at again, for what another instance has left. */
const LOOK_AGAIN = 15_000;

/**
 * Sends what is queued, one mail after another: after each commit that queued one, at the start, and from time to time.
 * A mail is claimed before it is sent and recorded as sent after it: whoever is killed in between has it sent again, with
 * the same id and the same link.
 */
@Injectable()
export class MailSender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(MAIL_SETTINGS) private readonly settings: MailSettings,
    @Inject(SERVER_LOG) private readonly log: Logger,
    private readonly queue: MailQueue,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.wake();
  }

  /** Looks at the outbox soon, and once more where it is just being looked at. */
  wake(): void {
    if (!this.settings.post || this.stopped) return;
    this.again = true;
    this.running ??= this.run();
  }

  /** Waits for the mail that is just being sent. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
    this.settings.post?.close();
  }

  private async run(): Promise<void> {
    clearTimeout(this.timer);
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        await this.sendAll();
      } catch (error) {
        this.log.error({ err: error }, 'the outbox could not be read');
      }
    }
    this.running = undefined;
    if (!this.stopped) this.timer = setTimeout(() => this.wake(), LOOK_AGAIN).unref();
  }

  private async sendAll(): Promise<void> {
    await this.queue.clearAway(this.clock.now());
    while (!this.stopped) {
      const mail = await this.queue.claim(this.clock.now());
      if (!mail) return;
      await this.send(mail);
    }
  }

  private async send(mail: ClaimedMail): Promise<void> {
    if (mail.expiresAt <= this.clock.now()) return this.giveUp(mail, 'EXPIRED');
    const content = readContent(this.settings.key, mail);
    if (!content) return this.giveUp(mail, 'UNREADABLE');
    try {
      await this.settings.post?.deliver(writeLetter(mail.id, mail.recipient, content, this.settings.site));
    } catch (error) {
      const problem = problemOf(error);
      if (isForGood(error)) return this.giveUp(mail, problem);
      const dead = await this.queue.failed(mail, problem, this.clock.now());
      return this.tell(mail, problem, dead);
    }
    await this.queue.sent(mail, this.clock.now());
  }

  private async giveUp(mail: ClaimedMail, problem: string): Promise<void> {
    await this.queue.dead(mail, problem, this.clock.now());
    this.tell(mail, problem, true);
  }

  /** Whom it is to and what the other server said of them stays out of the log. */
  private tell({ id, kind, attempts }: ClaimedMail, problem: string, dead: boolean): void {
    const facts = { mail: id, kind, attempts, problem };
    if (dead) this.log.error(facts, 'a mail was given up: see `concord mail list`');
    else this.log.warn(facts, 'a mail was not sent; it is tried again');
  }
}

/** The other server will not take it for this recipient, also later (RFC 5321, 4.2.1: replies 5yz). */
function isForGood(error: unknown): boolean {
  const { responseCode, code } = Object(error) as { responseCode?: unknown; code?: unknown };
  return code === 'EENVELOPE' && typeof responseCode === 'number' && responseCode >= 500;
}

/** What went wrong, as codes: of SMTP the reply's, of the network the system's. */
function problemOf(error: unknown): string {
  const { responseCode, code } = Object(error) as { responseCode?: unknown; code?: unknown };
  if (typeof responseCode === 'number') return `SMTP ${responseCode}`;
  return typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? code : 'UNKNOWN';
}
