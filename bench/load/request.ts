import type { Target } from '../targets/target.ts';
import { bodyOf, type Call } from '../workload/operations.ts';

const made = new WeakMap<Target, WeakMap<Call, Buffer>>();

/** The bytes of a call's request to a target, made once. */
export function requestOf(target: Target, call: Call): Buffer {
  const ofTarget = made.get(target) ?? new WeakMap<Call, Buffer>();
  made.set(target, ofTarget);
  const known = ofTarget.get(call) ?? bytes(target, call);
  ofTarget.set(call, known);
  return known;
}

function bytes({ path, words = bodyOf }: Target, call: Call): Buffer {
  const body = words(call);
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n` +
      'accept: application/graphql-response+json\r\naccept-language: en\r\n' +
      `authorization: Bearer ${call.token}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
