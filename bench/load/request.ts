import type { Target } from '../targets/target.ts';
import type { Dialect } from '../workload/dialect.ts';
import type { Call } from '../workload/operations.ts';

const made = new WeakMap<Dialect, WeakMap<Call, Buffer>>();

/** The bytes of a call's request to a target, made once where they are always the same. */
export function requestOf({ dialect }: Target, call: Call): Buffer {
  if (!dialect.isConstant(call.operation)) return bytes(dialect, call);
  const known = made.get(dialect) ?? new WeakMap<Call, Buffer>();
  made.set(dialect, known);
  const request = known.get(call) ?? bytes(dialect, call);
  known.set(call, request);
  return request;
}

function bytes(dialect: Dialect, call: Call): Buffer {
  const body = dialect.bodyOf(call);
  return Buffer.from(
    `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n` +
      'accept: application/graphql-response+json\r\naccept-language: en\r\n' +
      `authorization: Bearer ${call.token}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
