import type { Letter } from './letter.js';

/** What brings letters to their recipients. It rejects where a letter was not taken. */
export interface Post {
  deliver(letter: Letter): Promise<void>;
  close(): void;
}

/** How an installation sends mail. */
export interface MailSettings {
  /** Seals what waits in the outbox: 32 bytes, in hex. */
  readonly key: string;
  /** The address under which people reach the installation: where links lead. */
  readonly site: string;
  /** Absent: mails wait in the outbox, for an instance that can send them. */
  readonly post?: Post;
}

/** Injection token of the mail settings. */
export const MAIL_SETTINGS = Symbol('how this installation sends mail');
