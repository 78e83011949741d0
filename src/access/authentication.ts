import { Inject, Injectable } from '@nestjs/common';
import passport from 'passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { unauthenticated } from '../platform/graphql/errors.js';
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
    @Inject(JWT_KEY) key: string,
  ) {
    const options = {
      secretOrKey: key,
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      algorithms: ['HS256' as const],
      issuer: 'concord',
    };
    this.passport.use(
      new Strategy(options, (payload: { sid?: unknown }, done) => {
        done(null, typeof payload.sid === 'string' ? { session: payload.sid } : false);
      }),
    );
  }

  /** The viewer, found once a request. Throws UNAUTHENTICATED where there is none. */
  async viewerOf(request: Request): Promise<Viewer> {
    request.viewer ??= await this.find(request);
    return request.viewer;
  }

  private async find(request: Request): Promise<Viewer> {
    const token = await authenticateWith<{ session: string }>(this.passport, 'jwt', {
      headers: request.headers,
    });
    if (!token) throw unauthenticated();
    const askedFor = request.membershipAskedFor;
    const viewer = await this.viewers.ofSession(token.session, askedFor);
    if (!viewer) throw unauthenticated('Your session has ended. Sign in again.');
    if (askedFor && !viewer.acting) throw unauthenticated('That membership is not an active one of yours.');
    return viewer;
  }
}
