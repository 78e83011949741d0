import { Inject, Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import type { Viewer } from '../../access/viewer.js';
import { Clock } from '../clock.js';
import { isTextWanted, JsonText } from './as-text.js';
import { readCompiled } from './compiler/compiled-field.js';
import { doubt, withDerived } from './compiler/leaf-text.js';
import type { Paging } from './compiler/model.js';
import { SelectionCompiler, type Where } from './compiler/selection-compiler.js';
import type { Statement } from './compiler/statement.js';
import { DerivedText } from './derived-text.js';
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
    return this.run(request, info, this.compiler.compileOne(info, this.asking(request, info), type, where));
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
    const statement = this.compiler.compileList(info, this.asking(request, info), type, where, orderBy);
    return this.run(request, info, statement);
  }

  /** A Relay connection of the rows of `from`, bound to `b`. */
  connection(
    request: Request,
    info: GraphQLResolveInfo,
    type: string,
    from: (b: string, q: Query) => string,
    paging: Paging,
  ): Promise<unknown> {
    const statement = this.compiler.compileConnection(info, this.asking(request, info), type, from, paging);
    return this.run(request, info, statement);
  }

  private asking(request: Request, info: GraphQLResolveInfo) {
    if (!request.viewer) throw unauthenticated();
    return {
      viewer: request.viewer,
      audiences: request.scope.audiences,
      locales: request.locales,
      now: this.clock.now().toISOString(),
      asText: isTextWanted(info),
    };
  }

  private async run(request: Request, info: GraphQLResolveInfo, statement: Statement): Promise<unknown> {
    const [row] = await request.read.rows<{ j: string | null }>(statement.text, statement.values);
    if (!isTextWanted(info)) return row?.j ? readCompiled(row.j) : null;
    return new JsonText(this.textOf(request, info, statement, row?.j ?? doubt));
  }

  private textOf(request: Request, info: GraphQLResolveInfo, statement: Statement, text: string): string {
    if (text.includes(doubt)) throw new Error('graphql-js is to say what this is');
    const derived = new DerivedText(this.model, request, info);
    return withDerived(text, (number, facts) => derived.write(statement.derivations?.[number], facts));
  }
}
