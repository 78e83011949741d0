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
import type { Viewer } from './viewer.js';
import { ViewerQueries } from './viewers.queries.js';

/** Finds a request's viewer: the token's signature by passport-jwt, then the session and the membership in the database. */
@Injectable()
export class Authentication {
  private readonly passport = new passport.Passport();

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
    const token = await authenticateWith<{ session: string }>(this.passport, this.strategy(), {
      headers: request.headers,
    });
    if (!token) throw unauthenticated();
    const askedFor = asMembership(request.membershipAskedFor);
    const viewer = await this.viewers.ofSession(token.session, askedFor);
    if (!viewer) throw unauthenticated('Your session has ended. Sign in again.');
    if (askedFor && !viewer.acting) throw unauthenticated('That membership is not an active one of yours.');
    return viewer;
  }

  /** One for each request: a token's expiry is told by the same clock as everything else. */
  private strategy(): Strategy {
    const options = {
      secretOrKey: this.key,
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      algorithms: ['HS256' as const],
      issuer: 'concord',
      jsonWebTokenOptions: { clockTimestamp: Math.floor(this.clock.now().getTime() / 1_000) },
    };
    return new Strategy(options, (payload: { sid?: unknown }, done) => {
      done(null, typeof payload.sid === 'string' ? { session: payload.sid } : false);
    });
  }
}

/** The UUID in the global id of the header; for what is no membership's id one that nobody has. */
function asMembership(id: string | undefined): string | undefined {
  const key = id === undefined ? undefined : decodeNodeId(id);
  return id && (key?.type === 'Membership' ? key.id : NIL);
}
