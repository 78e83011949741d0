import { type Refused, refuse } from '../../domain/refusal.js';
import { forbidden } from '../../platform/graphql/errors.js';
import type { Request } from '../../platform/graphql/request.js';
import { SESSION_DAYS, type Tokens } from './sessions.store.js';

/** What is answered of a session's next pair: to a browser that keeps it in the cookie, all but the refresh token. */
export type HandedTokens = Omit<Tokens, 'refreshToken'> & { readonly refreshToken?: string };

/** Throws FORBIDDEN where a request wants the cookie and comes from a page that may not have it. */
export function refuseForeignPage({ cookie }: Request): void {
  if (cookie?.wanted && !cookie.permitted)
    throw forbidden('Only a page of this installation has its session in a cookie.');
}

/** Hands the pair over as the request wants it: in the answer, or its refresh token in the cookie. */
export function handed({ cookie }: Request, { refreshToken, ...tokens }: Tokens): HandedTokens {
  if (!cookie?.wanted) return { ...tokens, refreshToken };
  cookie.keep(refreshToken, SESSION_DAYS * 86_400);
  return tokens;
}

/** The session is over: so is what the browser keeps of it. */
export function sessionEnded({ cookie }: Request): Refused {
  if (cookie?.permitted) cookie.clear();
  return refuse('SESSION_ENDED');
}
