import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import { SERVER_LOG } from '../http/server-log.js';
import { MailQueue } from './mail-queue.store.js';
import { MailSender } from './mail-sender.js';
import { MAIL_SETTINGS, type MailSettings } from './mail-settings.js';
import { Outbox } from './outbox.js';

/** The outbox, and what empties it. */
@Global()
@Module({})
export class MailModule {
  static sending(settings: MailSettings, logger: Logger): DynamicModule {
    return {
      module: MailModule,
      providers: [
        { provide: MAIL_SETTINGS, useValue: settings },
        { provide: SERVER_LOG, useValue: logger },
        MailQueue,
        MailSender,
        Outbox,
      ],
      exports: [Outbox],
    };
  }
}
