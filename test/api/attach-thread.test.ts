import { describe, expect, it } from 'vitest';
import { aThread, discussed, looking, opening, proposed, uuid } from '../support/discussion.js';
import { graphql } from '../support/graphql.js';
import { given, type Member } from '../support/member.js';
import { moves } from '../support/moving.js';
import { world } from '../support/world.js';

const attaching = graphql(`
  mutation attaching($input: AttachThreadInput!) {
    attachThread(input: $input) {
      thread { id passage { revision start end quote } anchor { state revision } }
      refusal { code path }
    }
  }
`);

const anchors = graphql(`
  query anchors($id: ID!, $revision: Int) {
    node(id: $id) {
      ... on Thread {
        anchor { state revision language field start end quote prefix suffix }
        at: anchor(revision: $revision) { state revision start end }
      }
    }
  }
`);

const passage = { revision: 1, language: 'en', field: 'BODY' as const, start: 0, end: 9, quote: 'Two parts' };
const texts = (body: string) => [
  { language: 'en', title: 'Graphite pilot line', summary: 'A line.', body },
  { language: 'kk', title: 'Графит желісі', summary: 'Желі.', body: 'Екі бөлік.' },
];

/** A thread of the other side's company beside the first words of a proposed text. */
async function beside(audience: 'PARTNERSHIP' | 'SIDE' = 'PARTNERSHIP') {
  const all = await world();
  const action = await proposed(all.eu.contributor);
  const input = { ...aThread(action, audience), passage };
  const { openThread } = await all.kz.contributor.asks(opening, { input });
  return { ...all, action, thread: given(openThread.thread, openThread.refusal).id };
}

async function attaches(member: Member, thread: string, over = {}) {
  const input = { thread, passage: { ...passage, revision: 2, quote: null, ...over } };
  return (await member.asks(attaching, { input })).attachThread;
}

const anchorFor = async (member: Member, id: string, revision: number | null = null) => {
  const { node } = await member.asks(anchors, { id, revision });
  if (!node || !('anchor' in node)) throw new Error('no thread');
  return node;
};

describe('the anchor of a thread', () => {
  it('says where its passage stands in the current text, and in any other', async () => {
    const { eu, action, thread } = await beside();
    const quote = { quote: 'Two parts', prefix: '', suffix: '.\n\nThe second part.' };
    expect((await anchorFor(eu.observer, thread)).anchor).toEqual({
      ...quote,
      state: 'EXACT',
      revision: 1,
      language: 'en',
      field: 'BODY',
      start: 0,
      end: 9,
    });
    const longer = 'Two parts.\n\nThe second part.\n\nA third part, of which nobody had spoken.';
    await eu.contributor.revises(action, { texts: texts(longer) });
    expect((await anchorFor(eu.observer, thread)).anchor).toMatchObject({ state: 'ORPHANED', revision: 2 });
    await eu.contributor.revises(action, { texts: texts('Nothing of it.') });
    const { anchor, at } = await anchorFor(eu.observer, thread, 1);
    expect(anchor).toMatchObject({ ...quote, state: 'ORPHANED', revision: 3, start: null, end: null });
    expect(at).toEqual({ state: 'EXACT', revision: 1, start: 0, end: 9 });
    expect((await anchorFor(eu.observer, thread, 99)).at).toMatchObject({ state: 'ORPHANED', revision: 99 });
  });

  it('is refused where the text says something else than is quoted', async () => {
    const { eu, action } = await beside();
    const input = { ...aThread(action, 'PARTNERSHIP'), passage: { ...passage, quote: 'Two pарts' } };
    const { openThread } = await eu.contributor.asks(opening, { input });
    expect(openThread.refusal).toMatchObject({ code: 'PASSAGE_UNKNOWN', path: ['passage', 'quote'] });
  });
});

describe('attachThread', () => {
  it('puts a thread that has lost its passage beside another one, and the record has from where to where', async () => {
    const { eu, kz, action, thread, partnership } = await beside();
    await eu.contributor.revises(action, { texts: texts('In two stages, each of its own.') });
    expect(await attaches(kz.contributor, thread, { start: 3, end: 13, quote: 'two stages' })).toEqual({
      refusal: null,
      thread: {
        id: thread,
        passage: { revision: 2, start: 3, end: 13, quote: 'two stages' },
        anchor: { state: 'EXACT', revision: 2 },
      },
    });
    expect((await discussed(partnership)).at(-1)).toMatchObject({
      kind: 'thread.attached',
      audience: 'PARTNERSHIP',
      subject: uuid(thread),
      data: {
        action: uuid(action),
        from: { revision: 1, language: 'en', field: 'BODY', start: 0, end: 9 },
        to: { revision: 2, language: 'en', field: 'BODY', start: 3, end: 13 },
      },
    });
  });

  it('is for who opened it and the focal points of their side', async () => {
    const { eu, kz, action, thread } = await beside();
    await eu.contributor.revises(action, { texts: texts('In two stages.') });
    for (const member of [eu.focalPoint, eu.contributor, kz.rival]) {
      const input = { thread, passage: { ...passage, revision: 2, quote: null } };
      const { errors } = await member.tries(attaching, { input });
      expect(errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    }
    expect((await attaches(kz.deputy, thread)).refusal).toBeNull();
  });

  it('leaves a thread where it is as long as its passage stands, or that is on none', async () => {
    const { eu, kz, action, thread } = await beside();
    const refused = (code: string, path: string[] | null = null) => ({
      thread: null,
      refusal: { code, path },
    });
    expect(await attaches(kz.contributor, thread, { revision: 1 })).toEqual(refused('PASSAGE_STANDS'));
    await eu.contributor.revises(action, { texts: texts('In two stages.') });
    expect(await attaches(kz.contributor, thread, { end: 500 })).toEqual(
      refused('PASSAGE_UNKNOWN', ['passage']),
    );
    const other = await proposed(eu.contributor);
    await moves(kz.focalPoint, thread, other);
    expect(await attaches(kz.contributor, thread, { revision: 1 })).toEqual(refused('NO_PASSAGE'));
    const { nodes } = await kz.contributor.asks(looking, { ids: [thread] });
    const [found] = nodes;
    const lines = found && 'viewerCan' in found ? found.viewerCan : [];
    expect(lines.find(({ act }) => act === 'attachThread')).toMatchObject({
      allowed: false,
      code: 'NO_PASSAGE',
    });
  });

  it('of a side does not exist for the other', async () => {
    const { eu, action, thread } = await beside('SIDE');
    await eu.contributor.revises(action, { texts: texts('In two stages.') });
    const { errors } = await eu.focalPoint.tries(attaching, {
      input: { thread, passage: { ...passage, revision: 2, quote: null } },
    });
    expect(errors[0]).toMatchObject({ extensions: { code: 'NOT_FOUND', path: ['thread'] } });
  });
});
