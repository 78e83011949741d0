import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '../../catalogue/language.js';
import type { MailKind, MailValues } from '../../catalogue/mail-kinds.js';
import { Clock } from '../clock.js';
import type { WriteTransaction } from '../database/write-transaction.js';
import { Ids } from '../ids.js';
import { MailSender } from './mail-sender.js';
import { MAIL_SETTINGS, type MailSettings } from './mail-settings.js';
import { seal } from './seal.js';

/** A mail to be sent. */
interface NewMail<Kind extends MailKind> {
  readonly kind: Kind;
  readonly language: Language;
  readonly values: MailValues[Kind];
  /** What its link carries. */
  readonly token?: string;
  /** For how long it is worth sending: as long as its link is good. */
  readonly minutes: number;
}

/** The columns of a queued mail, without its recipient. */
export interface MailRow {
  readonly id: string;
  readonly kind: MailKind;
  readonly language: Language;
  readonly sealed: Buffer;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Mails that go out after the commit of the act that they tell of, and never without it. */
@Injectable()
export class Outbox {
  constructor(
    @Inject(MAIL_SETTINGS) private readonly settings: MailSettings,
    private readonly sender: MailSender,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Queues a mail within a verb's transaction; it is sent once that is committed. */
  queue<Kind extends MailKind>(tx: WriteTransaction, recipient: string, mail: NewMail<Kind>): void {
    const { id, kind, language, sealed, createdAt, expiresAt } = this.sealed(mail);
    tx.change(
      `insert into mail (id, kind, language, recipient, sealed, created_at, expires_at, next_attempt_at)
       values ($1, $2, $3, $4, $5, $6, $7, $6)`,
      [id, kind, language, recipient, sealed, createdAt, expiresAt],
      1,
    );
    tx.whenCommitted(() => this.sender.wake());
  }

  /** The row of a mail for an act of the installation that is one statement of its own; `wake` follows it. */
  sealed<Kind extends MailKind>({ kind, language, values, token, minutes }: NewMail<Kind>): MailRow {
    const id = this.ids.next();
    const sealed = seal(this.settings.key, id, { values, ...(token && { token }) });
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + minutes * 60_000);
    return { id, kind, language, sealed, createdAt, expiresAt };
  }

  /** Tells the sender that there is something to send. */
  wake(): void {
    this.sender.wake();
  }
}
