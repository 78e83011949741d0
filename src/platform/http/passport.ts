import type { Authenticator } from 'passport';

/** What passport's strategies read of a request: headers (JWT) or body (local). */
interface Presented {
  readonly headers?: unknown;
  readonly body?: unknown;
}

/** Runs one passport strategy outside any middleware; answers whom it let in, or undefined. Rejects where it broke down. */
export function authenticateWith<User>(
  passport: Authenticator,
  strategy: string,
  presented: Presented,
): Promise<User | undefined> {
  return new Promise((resolve, reject) => {
    const decided = (error: unknown, user: User | false | null | undefined) =>
      error ? reject(error) : resolve(user || undefined);
    const run = passport.authenticate(strategy, { session: false }, decided);
    run({ headers: {}, ...presented }, {}, reject);
  });
}
