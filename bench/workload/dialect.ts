import { bodyOf, type Call, type Operation } from './operations.ts';
import type { Planned } from './plan.ts';
import { type Shown, shownByConcord } from './shown.ts';

/** How a target is asked and how it answers; targets of one dialect must answer byte for byte alike. */
export interface Dialect {
  bodyOf(call: Call): string;
  /** Whether the body of a call of this operation is the same every time. */
  isConstant(operation: Operation): boolean;
  /** How an answer begins that has found what was asked for, or has done it. */
  readonly begins: Readonly<Record<Operation, string>>;
  /** What the data of a page's answer shows: alike in all dialects. Throws on what is no such page. */
  shown(operation: 'actions' | 'thread', data: unknown): Shown;
  /** What it cannot be asked. */
  readonly lacks: readonly Planned[];
  /** Whether a write leaves an entry in a log. */
  readonly logs: boolean;
}

export const concordDialect: Dialect = {
  bodyOf,
  isConstant: () => true,
  begins: {
    actions: '{"data":{"partnership":{"actions":{"nodes":[',
    thread: '{"data":{"node":{"id":',
    postComment: '{"data":{"postComment":{"comment":{"id":',
    takePosition: '{"data":{"takePosition":{"round":{"id":',
  },
  shown: shownByConcord,
  lacks: [],
  logs: true,
};
