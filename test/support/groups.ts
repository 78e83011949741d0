import { owner } from './app.js';
import { graphql } from './graphql.js';
import { given, type Member } from './member.js';

export const formGroup = graphql(`
  mutation formGroup($input: FormGroupInput!) {
    formGroup(input: $input) {
      group { id kind name purpose sides closedAt formedBy { id } members { organisation { id } leftAt } }
      refusal { code path message }
    }
  }
`);
export const changeGroup = graphql(`
  mutation changeGroup($input: ChangeGroupInput!) {
    changeGroup(input: $input) {
      group { id name purpose members { organisation { id } } formerMembers { organisation { id } leftAt } }
      refusal { code path message }
    }
  }
`);
export const closeGroup = graphql(`
  mutation closeGroup($input: CloseGroupInput!) {
    closeGroup(input: $input) { group { id closedAt members { organisation { id } } } refusal { code path } }
  }
`);
const groupsSeen = graphql(`
  query groups($slug: Code!) { partnership(slug: $slug) { groups { totalCount nodes { id name } } } }
`);
const groupLogs = graphql(`
  query groupLogs($slug: Code!) {
    partnership(slug: $slug) { logs(first: 100) { nodes { id kind group { id } entries { nodes { kind data } } } } }
  }
`);

/** The input of a group of these members' organisations. */
export const groupOf = (
  kind: 'WORKING_GROUP' | 'STEERING_GROUP' | 'ROOM',
  members: readonly Pick<Member, 'organisation'>[],
) => ({
  kind,
  name: 'Graphite',
  purpose: 'Prepares actions on graphite.',
  organisations: members.map(({ organisation }) => organisation),
});

/** Forms a group; answers its global id. */
export async function forms(by: Member, input: ReturnType<typeof groupOf>): Promise<string> {
  const { formGroup: answer } = await by.asks(formGroup, { input });
  return given(answer.group, answer.refusal).id;
}

/** The groups that somebody sees. */
export async function groupsOf(member: Member, slug: string) {
  const { partnership } = await member.asks(groupsSeen, { slug });
  return { count: partnership?.groups.totalCount, ids: partnership?.groups.nodes.map(({ id }) => id) };
}

/** The entries of the group's own log, for somebody who reads it; undefined where they do not. */
export async function groupLog(member: Member, slug: string, group: string) {
  const { partnership } = await member.asks(groupLogs, { slug });
  return partnership?.logs.nodes.find((log) => log.group?.id === group)?.entries.nodes;
}

/** Of each kind of entry on groups, the kinds of the audiences that read it. */
export async function groupEntries(partnership: string) {
  const { rows } = await owner.query<{ kind: string; audience: string }>(
    `select c.entry ->> 'kind' as kind, a.kind as audience from log_content c join audience a using (partnership_id, audience)
     where partnership_id = $1 and c.entry ->> 'kind' like 'group.%' order by 1, 2`,
    [partnership],
  );
  return rows.map(({ kind, audience }) => `${kind} ${audience}`);
}

/** What an act on a group came to: a code, or `done`. */
export const outcomeOf = ({ data, errors }: Awaited<ReturnType<Member['writes']>>, act: string): string => {
  const payload = (data as Record<string, { refusal: { code: string } | null } | null> | null)?.[act];
  return errors[0]?.extensions.code ?? payload?.refusal?.code ?? 'done';
};
