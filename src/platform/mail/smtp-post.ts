import { createTransport } from 'nodemailer';
import type { Post } from './mail-settings.js';

/** Milliseconds without a sign of life of the other server. */
const PATIENCE = 5_000;

/**
 * Sends by SMTP. `smtps://` speaks TLS from the first byte; `smtp://` where the server offers it, and only then where the
 * address holds a password for another machine: it never goes over a network in clear.
 * @param url `smtp://user:password@host:port`
 * @param from the sender, `Concord <concord@example.org>`
 * @param site the address of the installation; its host stands in the ids of the mails
 */
export function smtpPost(url: string, from: string, site: string): Post {
  const { username, hostname, protocol } = new URL(url);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const transport = createTransport({
    url,
    ...(protocol === 'smtp:' && username !== '' && !local && { requireTLS: true }),
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = new URL(site).hostname;
  return {
    async deliver({ id, to, subject, text, html }) {
      await transport.sendMail({
        from,
        // As an object: an address is never read as a list of them.
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId: `<${id}@${host}>`,
        // RFC 3834: no holiday notice is sent back.
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    close: () => transport.close(),
  };
}
