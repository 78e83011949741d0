import { session } from '../session/session';

export interface Acting {
  /** Global id of the membership; without one the request is the person's alone. */
  readonly membership?: string | undefined;
  readonly language: string;
}

/** `fetch` as somebody signed in: with a good token, once more with the next where the server had ended the first. */
export function signedFetch({ membership, language }: Acting): typeof fetch {
  const send = (input: RequestInfo | URL, init: RequestInit | undefined, token: string | undefined) => {
    const headers = new Headers(init?.headers);
    headers.set('accept-language', language);
    if (token) headers.set('authorization', `Bearer ${token}`);
    if (membership) headers.set('concord-membership', membership);
    return fetch(input, { ...init, headers });
  };
  return async (input, init) => {
    const token = await session.token();
    const answer = await send(input, init, token);
    if (!token || !(await isUnauthenticated(answer))) return answer;
    session.distrust(token);
    const next = await session.token();
    return next ? send(input, init, next) : answer;
  };
}

/** Whether a root field was refused for want of a session; the answer itself stays unread. */
async function isUnauthenticated(answer: Response): Promise<boolean> {
  if (answer.status === 401) return true;
  if (!answer.ok) return false;
  const text = await answer.clone().text();
  return text.includes('"UNAUTHENTICATED"');
}
