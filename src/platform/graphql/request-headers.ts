import { type Language, languageOf } from '../../catalogue/language.js';
import { acceptedLanguages } from '../http/accepted-languages.js';

export type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** What the headers of a GraphQL request say that matters here. */
export class RequestHeaders {
  constructor(readonly headers: Headers) {}

  get idempotencyKey(): string | undefined {
    return this.header('idempotency-key');
  }

  get membershipAskedFor(): string | undefined {
    return this.header('concord-membership');
  }

  /** Languages in the order preferred (RFC 9110, Accept-Language), as primary subtags: `kk`, `ru`, `en`. */
  get locales(): readonly string[] {
    return acceptedLanguages(this.header('accept-language'));
  }

  /** In which Concord answers this request. */
  get language(): Language {
    return languageOf(this.locales);
  }

  private header(name: string): string | undefined {
    const value = this.headers[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  }
}
