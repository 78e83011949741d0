import type { Post } from './mail-settings.js';

/** Prints mails, links and all, for whoever tries Concord out without a mail server. */
export function consolePost(say: (line: string) => void): Post {
  return {
    async deliver({ to, subject, text }) {
      const lines = [`To: ${to}`, `Subject: ${subject}`, '', ...text.trimEnd().split('\n')];
      say(
        ['', 'A mail, printed because no SMTP_URL is set:', ...lines.map((line) => `  ${line}`), ''].join(
          '\n',
        ),
      );
    },
    close: () => undefined,
  };
}
