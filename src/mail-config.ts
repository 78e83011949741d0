import { ConfigError } from './config-error.js';

/** How mail was configured. */
export interface MailConfig {
  /** The mail server and the sender; absent: mails are printed in development, and wait in production. */
  readonly smtp: { readonly url: string; readonly from: string } | undefined;
  /** The address under which people reach the installation: where links in mails lead. */
  readonly site: string;
}

interface Given {
  readonly PORT: number;
  readonly SMTP_URL?: string | undefined;
  readonly MAIL_FROM?: string | undefined;
  readonly PUBLIC_URL?: string | undefined;
}

/** One address, perhaps with a name before it: `Concord <concord@example.org>`. */
const sender = /^(?:[^<>"\r\n,]{1,100} )?<?[^\s<>@,"]+@[^\s<>@,"]+>?$/;

/** Refuses (ConfigError) a mail server without a sender, and in production links that would lead nowhere or go in clear. */
export function readMailConfig(given: Given, production: boolean): MailConfig {
  const { PORT, SMTP_URL: url, MAIL_FROM: from = '', PUBLIC_URL: site } = given;
  if (url !== undefined && !sender.test(from))
    throw new ConfigError('MAIL_FROM: is needed with SMTP_URL: one address, Concord <concord@example.org>.');
  if (production && url !== undefined && !site)
    throw new ConfigError('PUBLIC_URL: is needed in production with SMTP_URL: where links in mails lead.');
  if (production && site && !isSafe(new URL(site)))
    throw new ConfigError('PUBLIC_URL: begins with https:// in production; links in mails carry secrets.');
  return {
    smtp: url === undefined ? undefined : { url, from },
    site: site ?? `http://localhost:${PORT}`,
  };
}

function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
