import { createHmac } from 'node:crypto';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An access token as Concord's sign-in makes it (HS256), for a session of the data set, good for a day. */
export function accessToken(key: string, session: string, user: string, now: Date): string {
  const iat = Math.floor(now.getTime() / 1_000);
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sid: session, sub: user, iat, exp: iat + 86_400, iss: 'concord' })}`;
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
}
