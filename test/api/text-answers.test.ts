import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TextAnswers } from '../../src/platform/graphql/text-answers.js';
import { everyRead } from '../support/every-read.js';
import { type Reader, ReadingTheSample } from '../support/reading-the-sample.js';
import { answered, left, type WrittenRead } from '../support/written-reads.js';

const emails = ['contributor.mining@kz.example', 'focal.point@eu.example', 'secretariat@joint.example'];

let sample: ReadingTheSample;
let texts: TextAnswers;
let readers: readonly Reader[];
let ids: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  sample = await ReadingTheSample.open();
  texts = sample.app.get(TextAnswers, { strict: false });
  readers = await Promise.all(emails.map((email) => sample.reader(email)));
  ids = await sample.ids();
});
afterAll(() => sample.close());

/** Each object of the sample's first and last of a type, by its id. */
function generated(): WrittenRead[] {
  const reads = everyRead(ids, (type, read, of) =>
    of
      .slice(0, 1)
      .flatMap((id) => (id ? [`{ node(id: "${id}") { __typename ... on ${type} { ${read} } } }`] : [])),
  );
  return reads.filter((query) => !/^\{ f\d\d+: nodes/.test(query)).map((query) => ({ query }));
}

/** The reference's answer, then the text's twice: by a statement just written, and by one that is known. */
async function both(reader: Reader, payload: WrittenRead) {
  texts.enabled = false;
  const reference = await sample.read(reader, payload);
  texts.enabled = true;
  const before = texts.answered;
  const known = await sample.read(reader, payload);
  const asText = texts.answered > before;
  // Another text of the same meaning is another document: its statements are written anew.
  const fresh = await sample.read(reader, { ...payload, query: `${payload.query} # ${Math.random()}` });
  return { reference, known, fresh, asText };
}

async function expectAlike(payload: WrittenRead, reader: Reader): Promise<{ asText: boolean }> {
  const { reference, known, fresh, asText } = await both(reader, payload);
  const { status, headers, body } = reference;
  for (const answer of asText ? [known, fresh] : [known])
    expect({ payload, ...answer, statements: [] }).toEqual({
      payload,
      status,
      headers,
      body,
      statements: [],
    });
  if (asText) expect(known.statements).toEqual(fresh.statements);
  return { asText };
}

/** An id of the sample that everybody here sees something of. */
const idOf = (type: string) => ids.get(type)?.[0] ?? '';

describe('answers sent as text', () => {
  it('are byte for byte those of graphql-js, for every field of every type', async () => {
    const payloads = generated();
    expect(payloads.length).toBeGreaterThan(100);
    const byGraphqlJs: string[] = [];
    for (const [i, payload] of payloads.entries()) {
      const { asText } = await expectAlike(payload, readers[i % readers.length] ?? {});
      if (!asText) byGraphqlJs.push(payload.query);
    }
    // What is not one statement's or none at all, and a log's facts, which are any JSON.
    expect(
      byGraphqlJs.filter(
        (query) => !/viewer \{|nodes\(|markdownHtml|invitationOfLink|on LogEntry .* data /.test(query),
      ),
    ).toEqual([]);
  }, 120_000);

  it('are those of each viewer, with whatever variables, by a statement that others made', async () => {
    const payloads = answered({
      action: idOf('Action'),
      thread: idOf('Thread'),
      organisation: idOf('Organisation'),
    });
    for (const payload of payloads)
      for (const reader of readers) {
        const { asText } = await expectAlike(payload, reader);
        expect({ payload, asText }).toEqual({ payload, asText: true });
      }
  }, 60_000);

  it('are left to graphql-js where it refuses, and where it alone knows', async () => {
    for (const payload of left({ action: idOf('Action') }))
      for (const reader of [...readers.slice(0, 1), {}, { ...readers[0], authorization: 'Bearer x.y.z' }]) {
        const { asText } = await expectAlike(payload, reader);
        expect({ payload, asText }).toEqual({ payload, asText: false });
      }
  }, 60_000);

  it('are refused like by graphql-js to who is not signed in', async () => {
    const payload = { query: '{ partnerships { slug } }' };
    const { asText } = await expectAlike(payload, {});
    expect(asText).toBe(false);
    expect((await expectAlike(payload, readers[0] ?? {})).asText).toBe(true);
  });
});
