import type { SampleAction } from './sample-action.js';
import { isRecord, type Stage } from './stage.js';
import { later, morning, type Step } from './step.js';
import type { SampleComment, SampleThread } from './threads.js';

/** The acts of a thread, each at its time. */
export function storyOfThread(
  thread: SampleThread,
  action: SampleAction | undefined,
  loadedAt: Date,
): Step[] {
  const opened = action
    ? later(morning(action.drafted, loadedAt), thread.days)
    : morning(thread.days, loadedAt);
  const [first, ...replies] = thread.comments;
  if (!first) throw new Error(`${thread.title} has no first comment`);
  let after = 0.1;
  const next = (play: Step['play']): Step => {
    after += 0.2;
    return { at: later(opened, after), play };
  };
  const { blockedBy, resolved } = thread;
  return [
    { at: later(opened, 0.1), play: open(thread, first) },
    ...replies.map((comment) => next(reply(thread, comment))),
    ...replies.flatMap((comment) => (comment.reported ? [next(report(thread, comment))] : [])),
    ...(blockedBy ? [next(block(thread, blockedBy))] : []),
    ...(resolved?.by ?? []).map((by) => next(resolve(thread, by, resolved?.resolution ?? ''))),
  ];
}

const nameOf = ({ title }: SampleThread): string => `thread ${title}`;
const nameOfReply = (thread: SampleThread, { body }: SampleComment): string => `${nameOf(thread)}: ${body}`;

const open =
  (thread: SampleThread, { by, body, language }: SampleComment): Step['play'] =>
  async (stage) => {
    const { kind, title } = thread;
    const input = {
      subject: thread.on ? stage.idOf(`action ${thread.on}`) : await partnershipOf(stage, by),
      audience: {
        kind: thread.audience,
        ...(thread.group && { group: stage.idOf(`group ${thread.group}`) }),
      },
      ...{ kind, title, body, language },
    };
    const opened = await stage.play(
      by,
      `mutation($input: OpenThreadInput!) { openThread(input: $input) { thread { id } refusal { code } } }`,
      { input },
    );
    stage.keep(nameOf(thread), opened.thread);
  };

async function partnershipOf(stage: Stage, by: string): Promise<string> {
  const { id } = await stage.play(by, `{ partnership(slug: "eu-kz") { id } }`, {});
  return String(id);
}

async function mentionOf(stage: Stage, email: string): Promise<string> {
  const { name, membership } = await stage.play(email, '{ viewer { name membership { id } } }', {});
  if (!isRecord(membership)) throw new Error(`${email} acts by more than one membership`);
  return `@[${name}](${membership.id})`;
}

const reply =
  (thread: SampleThread, { by, body, language, to }: SampleComment): Step['play'] =>
  async (stage) => {
    const said = to ? `${await mentionOf(stage, to)}, ${body}` : body;
    const { comment } = await stage.play(
      by,
      `mutation($input: PostCommentInput!) { postComment(input: $input) { comment { id } refusal { code } } }`,
      { input: { thread: stage.idOf(nameOf(thread)), body: said, language } },
    );
    if (!isRecord(comment)) throw new Error(`nothing was said in ${thread.title}`);
    stage.keep(nameOfReply(thread, { by, body, language }), comment);
  };

const report =
  (thread: SampleThread, comment: SampleComment): Step['play'] =>
  async (stage) => {
    if (!comment.reported) throw new Error(`nobody reported what was said in ${thread.title}`);
    const { by, reason, words } = comment.reported;
    await stage.play(
      by,
      `mutation($input: ReportCommentInput!) { reportComment(input: $input) { comment { id } refusal { code } } }`,
      { input: { comment: stage.idOf(nameOfReply(thread, comment)), reason, words } },
    );
  };

const block =
  (thread: SampleThread, by: string): Step['play'] =>
  async (stage) => {
    await stage.play(
      by,
      `mutation($input: MarkBlockingInput!) { markBlocking(input: $input) { thread { id } refusal { code } } }`,
      { input: { thread: stage.idOf(nameOf(thread)) } },
    );
  };

const resolve =
  (thread: SampleThread, by: string, resolution: string): Step['play'] =>
  async (stage) => {
    await stage.play(
      by,
      `mutation($input: ResolveThreadInput!) { resolveThread(input: $input) { thread { id } refusal { code } } }`,
      { input: { thread: stage.idOf(nameOf(thread)), resolution } },
    );
  };
