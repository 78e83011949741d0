import { Inject, Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import type { Viewer } from '../../access/viewer.js';
import { Clock } from '../clock.js';
import { readCompiled } from './compiler/compiled-field.js';
import type { Paging } from './compiler/model.js';
import { SelectionCompiler, type Where } from './compiler/selection-compiler.js';
import type { Statement } from './compiler/statement.js';
import { unauthenticated } from './errors.js';
import { lookup, MODEL, type Model, type Query } from './model.js';
import type { NodeKey, NodeType } from './node-id.js';
import type { Request } from './request.js';

/** Answers a field from one SQL statement that brings its whole selection, as the request's viewer. */
@Injectable()
export class Reader {
  private readonly compiler: SelectionCompiler<Viewer, Request>;

  constructor(
    @Inject(MODEL) private readonly model: Model,
    private readonly clock: Clock,
  ) {
    this.compiler = new SelectionCompiler(model);
  }

  one(request: Request, info: GraphQLResolveInfo, type: string, where: Where<Viewer>): Promise<unknown> {
    return this.run(request, this.compiler.compileOne(info, this.asking(request), type, where));
  }

  byKey(request: Request, info: GraphQLResolveInfo, key: NodeKey): Promise<unknown> {
    const type: NodeType = key.type;
    return this.one(request, info, type, (a, q) => lookup(this.model.get(type), a, q, key));
  }

  list(
    request: Request,
    info: GraphQLResolveInfo,
    type: string,
    where: Where<Viewer>,
    orderBy: (a: string) => string,
  ): Promise<unknown> {
    return this.run(request, this.compiler.compileList(info, this.asking(request), type, where, orderBy));
  }

  /** A Relay connection of the rows of `from`, bound to `b`. */
  connection(
    request: Request,
    info: GraphQLResolveInfo,
    type: string,
    from: (b: string, q: Query) => string,
    paging: Paging,
  ): Promise<unknown> {
    return this.run(request, this.compiler.compileConnection(info, this.asking(request), type, from, paging));
  }

  private asking(request: Request) {
    if (!request.viewer) throw unauthenticated();
    return {
      viewer: request.viewer,
      audiences: request.scope.audiences,
      locales: request.locales,
      now: this.clock.now().toISOString(),
    };
  }

  private async run(request: Request, statement: Statement): Promise<unknown> {
    const [row] = await request.read.rows<{ j: string | null }>(statement.text, statement.values);
    return row?.j ? readCompiled(row.j) : null;
  }
}
