import type { Strategy } from 'passport';

type Decided = (error: unknown, user: unknown) => void;

/** The part of passport that is used: a strategy run, registered under its name or handed over. */
interface Passport {
  authenticate(
    strategy: string | Strategy,
    options: object,
    decided: Decided,
  ): (request: object, response: object, next: Decided) => void;
}

/** What passport's strategies read of a request: headers (JWT) or body (local). */
interface Presented {
  readonly headers?: unknown;
  readonly body?: unknown;
}

/** Runs one passport strategy outside any middleware; answers whom it let in, or undefined. Rejects where it broke down. */
export function authenticateWith<User>(
  passport: Passport,
  strategy: string | Strategy,
  presented: Presented,
): Promise<User | undefined> {
  return new Promise((resolve, reject) => {
    // The strategy's own verify callback made the user, or false.
    const decided: Decided = (error, user) =>
      error ? reject(error) : resolve((user as User | false | null) || undefined);
    const run = passport.authenticate(strategy, { session: false }, decided);
    run({ headers: {}, ...presented }, {}, reject);
  });
}
