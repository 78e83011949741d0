import { z } from 'zod';

/** What a page shows, whoever answers it: by the ids of rows, in one language. */
export type Shown = Readonly<Record<string, unknown>>;

/** The UUIDs in a global id: of the partnership and of the row. */
export function idsOf(globalId: string): readonly [string, string] {
  const bytes = Buffer.from(globalId, 'base64url');
  const uuid = (from: number) =>
    bytes.toString('hex', from, from + 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  return [uuid(1), uuid(17)];
}

const id = z.string().transform((globalId) => idsOf(globalId)[1]);
const organisation = z.object({ id, name: z.string() });
const pageInfo = z.object({ hasNextPage: z.boolean() });

const action = z.object({
  id,
  reference: z.string().nullable(),
  status: z.string(),
  title: z.object({ text: z.string() }).transform(({ text }) => text),
  threadCount: z.number(),
  currentRevision: z.object({
    number: z.number(),
    author: z.object({ id, user: z.object({ name: z.string() }), organisation }),
  }),
  leads: z.array(z.object({ side: z.string(), confirmed: z.boolean(), organisation })),
  rounds: z
    .object({
      nodes: z.array(
        z.object({
          id,
          status: z.string(),
          answers: z.array(z.object({ side: z.string(), state: z.string() })),
        }),
      ),
    })
    .transform(({ nodes }) => nodes),
});

const comment = z.object({
  id,
  body: z.string(),
  language: z.string(),
  createdAt: z.string(),
  author: z.object({ id, user: z.object({ name: z.string() }) }),
  organisation,
  replyTo: z.object({ id }).nullable(),
  replyCount: z.number(),
});

const pages = {
  actions: z.object({
    partnership: z.object({ actions: z.object({ nodes: z.array(action), pageInfo }) }),
  }),
  thread: z.object({
    node: z.object({
      id,
      title: z.string(),
      kind: z.string(),
      commentCount: z.number(),
      comments: z.object({ nodes: z.array(comment), pageInfo }),
    }),
  }),
};

/** What a page shows in Concord's dialect. Throws on what is no such page. */
export const shownByConcord = (operation: 'actions' | 'thread', data: unknown): Shown =>
  operation === 'actions' ? pages.actions.parse(data).partnership.actions : pages.thread.parse(data).node;
