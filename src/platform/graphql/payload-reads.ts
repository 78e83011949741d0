import { type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql';
import { type Scope, sameScope } from '../database/scope.js';
import { collectFields } from './compiler/collect-fields.js';
import { isShort } from './short-answers.js';

/** Reads one field of a payload, by what the verb has come to; undefined for what takes no statement. */
type ReadField = (outcome: object, info: GraphQLResolveInfo) => (() => Promise<unknown>) | undefined;

/** The fields of a payload that were asked for, each with the read of it, once there is an outcome. */
type Planned = (
  outcome: object,
) => readonly { readonly key: string; readonly read: () => Promise<unknown> }[];

interface Begun {
  readonly outcome: object;
  /** In which it is read: in another scope the answer may be another. */
  readonly scope: Scope;
  readonly fields: ReadonlyMap<string, Promise<unknown>>;
}

/** What is to be read for an outcome; `begin` sends it, in the scope of the act. */
interface Reading {
  readonly statements: number;
  /** Whether it may be read while the act's locks are held (`isShort`). */
  readonly short: boolean;
  begin(): void;
}

/** Begins to read what a mutation answers without waiting for its COMMIT; the resolvers of the payload's fields take it from here. */
export class PayloadReads {
  private planned: Planned = () => [];
  private short = false;
  private begun: Begun | undefined;

  /** Before the verb: its field, and how a field of its payload is read. */
  plan(info: GraphQLResolveInfo, readField: ReadField): void {
    this.begun = undefined;
    this.short = isShort(info);
    this.planned = (outcome) => {
      const type = getNamedType(info.returnType);
      if (!isObjectType(type)) return [];
      return [...collectFields(info, type, info.fieldNodes)].flatMap(([key, fieldNodes]) => {
        const field = type.getFields()[fieldNodes[0]?.name.value ?? ''];
        if (!field) return [];
        const path = { prev: info.path, key, typename: type.name };
        const asked = {
          ...info,
          ...{ fieldName: field.name, fieldNodes, returnType: field.type, parentType: type, path },
        };
        const read = readField(outcome, asked);
        return read ? [{ key, read }] : [];
      });
    };
  }

  of(outcome: object, scope: Scope): Reading {
    const fields = this.planned(outcome);
    return {
      statements: fields.length,
      short: this.short,
      begin: () => {
        const begun = new Map(fields.map(({ key, read }) => [key, read()]));
        // Told by the field that takes it; where none does, the act has failed.
        for (const reading of begun.values()) reading.catch(() => undefined);
        this.begun = { outcome, scope, fields: begun };
      },
    };
  }

  /** What was begun for this very outcome, where the request still has the scope it was begun in. */
  taken(outcome: object, scope: Scope, key: string | number): Promise<unknown> | undefined {
    const { begun } = this;
    return begun?.outcome === outcome && sameScope(begun.scope, scope)
      ? begun.fields.get(String(key))
      : undefined;
  }
}
