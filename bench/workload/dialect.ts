import { bodyOf, type Call, type Operation } from './operations.ts';

/** How a target is asked and how it answers; targets of one dialect must answer byte for byte alike. */
export interface Dialect {
  bodyOf(call: Call): string;
  /** Whether the body of a call is the same every time. */
  readonly constant: boolean;
  /** How an answer begins that has found what was asked for, or has done it. */
  readonly begins: Readonly<Record<Operation, string>>;
  /** Whether a write leaves an entry in a log. */
  readonly logs: boolean;
}

export const concordDialect: Dialect = {
  bodyOf,
  constant: true,
  begins: {
    actions: '{"data":{"partnership":{"actions":{"nodes":[',
    thread: '{"data":{"node":{"id":',
    postComment: '{"data":{"postComment":{"comment":{"id":',
    takePosition: '{"data":{"takePosition":{"round":{"id":',
  },
  logs: true,
};
