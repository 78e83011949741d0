import { Inject, Injectable } from '@nestjs/common';
import passport from 'passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { NIL } from 'uuid';
import { Clock } from '../platform/clock.js';
import { unauthenticated } from '../platform/graphql/errors.js';
import { decodeNodeId } from '../platform/graphql/node-id.js';
import type { Request } from '../platform/graphql/request.js';
import { authenticateWith } from '../platform/http/passport.js';
import { JWT_KEY } from './jwt-key.js';
import { type Verified, VerifiedTokens } from './verified-tokens.js';
import type { Viewer } from './viewer.js';
import { ViewerQueries } from './viewers.queries.js';

/** Finds a request's viewer: the token's signature by passport-jwt, then the session and the membership in the database. */
@Injectable()
export class Authentication {
  private readonly passport = new passport.Passport();
  private readonly verified = new VerifiedTokens();

  constructor(
    private readonly viewers: ViewerQueries,
    private readonly clock: Clock,
    @Inject(JWT_KEY) private readonly key: string,
  ) {}

  /** The viewer, found once a request. Throws UNAUTHENTICATED where there is none. */
  viewerOf(request: Request): Promise<Viewer> {
    return request.identify(() => this.find(request));
  }

  private async find(request: Request): Promise<Viewer> {
    const session = await this.sessionOf(request);
    if (!session) throw unauthenticated();
    const askedFor = asMembership(request.membershipAskedFor);
    const assumed = request.mayAssume && this.viewers.assumedOf(session, askedFor);
    const viewer = assumed ? request.assume(assumed) : await this.viewers.ofSession(session, askedFor);
    if (!viewer) throw unauthenticated('Your session has ended. Sign in again.');
    if (askedFor && !viewer.acting) throw unauthenticated('That membership is not an active one of yours.');
    return viewer;
  }

  private async sessionOf({ headers }: Request): Promise<string | undefined> {
    // Told by the same clock as everything else.
    const second = Math.floor(this.clock.now().getTime() / 1_000);
    const { authorization } = headers;
    const known = typeof authorization === 'string' && this.verified.sessionOf(authorization, second);
    if (known) return known;
    const token = await authenticateWith<Verified>(this.passport, this.strategy(second), { headers });
    if (token && typeof authorization === 'string') this.verified.keep(authorization, token);
    return token?.session;
  }

  private strategy(second: number): Strategy {
    const options = {
      secretOrKey: this.key,
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      algorithms: ['HS256' as const],
      issuer: 'concord',
      jsonWebTokenOptions: { clockTimestamp: second },
    };
    return new Strategy(options, ({ sid, exp }: { sid?: unknown; exp?: unknown }, done) => {
      // A token without an end is good for this request alone.
      const until = typeof exp === 'number' ? exp : second;
      done(null, typeof sid === 'string' ? { session: sid, until } : false);
    });
  }
}

/** The UUID in the global id of the header; for what is no membership's id one that nobody has. */
function asMembership(id: string | undefined): string | undefined {
  const key = id === undefined ? undefined : decodeNodeId(id);
  return id && (key?.type === 'Membership' ? key.id : NIL);
}
