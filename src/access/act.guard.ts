import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { forbidden, unauthenticated } from '../platform/graphql/errors.js';
import type { Request } from '../platform/graphql/request.js';
import { Authentication } from './authentication.js';
import { beginsWithTransaction } from './begins-with-transaction.js';
import { type Row, rowOfField, type Seat } from './matrix.js';
import type { Viewer } from './viewer.js';

/**
 * Before any resolver of Query, Mutation and Subscription: who is it, and may any of their roles ever do this act?
 * A field without a row in the matrix is refused, though the server would not have started with one.
 */
@Injectable()
export class ActGuard implements CanActivate {
  constructor(private readonly authentication: Authentication) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // The routes outside GraphQL are health and static files: nobody's content.
    if (context.getType<'graphql' | 'http'>() !== 'graphql') return true;
    const graphql = GqlExecutionContext.create(context);
    const info: GraphQLResolveInfo = graphql.getInfo();
    const request: Request = graphql.getContext();
    // What an earlier mutation of the document answered is read: a request never holds two connections.
    if (info.parentType.name === 'Mutation') {
      await request.read.close();
      request.dropUnproven();
    }
    const row = rowOfField(info.parentType.name, info.fieldName);
    if (!row) throw forbidden();
    const anybody = row.who === 'anybody';
    const admitted = (viewer: Viewer) => admit(row, viewer);
    request.admits(anybody ? undefined : admitted);
    if (anybody) return true;
    const find = () => this.authentication.viewerOf(request);
    if (beginsWithTransaction(context.getHandler())) await request.beginAct(find, admitted);
    else admitted(await find());
    return true;
  }
}

/** Throws UNAUTHENTICATED or FORBIDDEN where a viewer may never do an act. */
function admit({ who, cells }: Row, viewer: Viewer): void {
  if (who === 'user') return;
  if (who === 'administrator' ? viewer.administrator : everMay(viewer, cells)) return;
  throw who === 'member' && !viewer.acting ? noMembership(viewer) : forbidden();
}

/** Any member may come to be a substitute: whether they are one now, the verb finds out with its subject. */
function everMay({ acting }: Viewer, cells: Readonly<Record<Seat, string>>): boolean {
  return acting !== null && (cells.SUBSTITUTE !== 'no' || acting.roles.some((role) => cells[role] !== 'no'));
}

const noMembership = (viewer: Viewer) =>
  viewer.administrator
    ? forbidden('An administrator sees no content and takes no part.')
    : unauthenticated('Name the membership you act as in the header Concord-Membership.');
