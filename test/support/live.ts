import { graphql } from './graphql.js';
import type { Member } from './member.js';

const logs = graphql(`
  query logsToFollow($slug: Code!) {
    partnership(slug: $slug) { logs(first: 100) { nodes { id kind side size } } }
  }
`);

/** The log of an audience, as a member sees it. */
export async function logOf(
  member: Member,
  slug: string,
  kind: string,
): Promise<{ id: string; size: number }> {
  const { partnership } = await member.asks(logs, { slug });
  const log = partnership?.logs.nodes.find((one) => one.kind === kind);
  if (!log) throw new Error(`${member.name} reads no log of ${kind}`);
  return log;
}

export const logIdOf = async (member: Member, slug: string, kind: string): Promise<string> =>
  (await logOf(member, slug, kind)).id;
