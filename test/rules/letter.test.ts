import { describe, expect, it } from 'vitest';
import { languages } from '../../src/catalogue/language.js';
import { type MailContent, writeLetter } from '../../src/platform/mail/letter.js';
import { seal, unseal } from '../../src/platform/mail/seal.js';

const invitation = (values: Partial<Record<string, string>> = {}, language: MailContent['language'] = 'en') =>
  ({
    kind: 'INVITATION',
    language,
    token: 'A'.repeat(43),
    values: { partnership: 'EU and KZ', organisation: 'Kazchrome', inviter: 'Aigerim', days: 7, ...values },
  }) satisfies MailContent;

const written = (content: MailContent) =>
  writeLetter('1', 'somebody@example.org', content, 'https://concord.example.org/');

describe('a mail', () => {
  it.each(languages)('says the same as text and as HTML, with its link: %s', (language) => {
    const { text, html, subject } = written(invitation({}, language));
    const link = `https://concord.example.org/invitation#${'A'.repeat(43)}`;
    expect(text).toContain(`\n${link}\n`);
    expect(html).toContain(`<a href="${link}">`);
    expect(html).toContain(`<html lang="${language}">`);
    for (const name of ['EU and KZ', 'Kazchrome', 'Aigerim', '7']) {
      expect(text).toContain(name);
      expect(html).toContain(name);
    }
    expect(subject).toContain('EU and KZ');
    expect(text + html).not.toMatch(/[{}]|undefined/);
  });

  it('without a link has none', () => {
    const { text, html } = written({ kind: 'PASSWORD_CHANGED', language: 'ru', values: {} });
    expect(text + html).not.toMatch(/href|https?:/);
  });

  it('takes a name for text: no line of the head, no markup, no placeholder, no word of the catalogue', () => {
    const hostile = [
      'Kazchrome\r\nBcc: everybody@example.org',
      'A\u2028B\u2029C\u0000D\u0085E',
      '<script>alert(1)</script><img src=x onerror=alert(1)>',
      '"><a href="https://evil.example.org">here</a>',
      "' onmouseover='alert(1)",
      '&lt;b&gt;',
      '{days, plural, other {#}} <b>{token}</b>',
      'DRAFT',
    ];
    for (const name of hostile) {
      const { subject, text, html } = written(
        invitation({ partnership: name, organisation: name, inviter: name }),
      );
      expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      expect(text.split('\n').filter((line) => line.startsWith('Bcc:'))).toEqual([]);
      expect(html.match(/<[^>]+>/g)?.map((tag) => tag.split(/[\s>]/)[0])).toEqual(
        written(invitation())
          .html.match(/<[^>]+>/g)
          ?.map((tag) => tag.split(/[\s>]/)[0]),
      );
      expect(html).not.toMatch(/on(error|mouseover)=["']?alert[^&]*["']>/);
    }
    expect(written(invitation({ inviter: 'DRAFT' })).text).toMatch(/^DRAFT invites/);
    expect(written(invitation({ inviter: '{days}' })).text).toMatch(/^\{days\} invites/);
  });
});

describe('the seal of a mail that waits', () => {
  const key = '17'.repeat(32);
  const content = { token: 'the secret of the link' };

  it('opens with the key for the same mail alone, and shows nothing', () => {
    const sealed = seal(key, 'mail 1', content);
    expect(unseal(key, 'mail 1', sealed)).toEqual(content);
    expect(sealed.toString('latin1')).not.toContain('secret');
    expect(unseal(key, 'mail 2', sealed)).toBeUndefined();
    expect(unseal('18'.repeat(32), 'mail 1', sealed)).toBeUndefined();
    expect(unseal(key, 'mail 1', sealed.subarray(0, 20))).toBeUndefined();
  });

  it('opens no more once a bit of it is another', () => {
    const sealed = seal(key, 'mail 1', content);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(unseal(key, 'mail 1', changed)).toBeUndefined();
    }
  });

  it('is another each time', () => {
    expect(seal(key, 'mail 1', content)).not.toEqual(seal(key, 'mail 1', content));
  });
});
