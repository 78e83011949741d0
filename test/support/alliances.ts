import { uuidOf } from './action-log.js';
import { owner } from './app.js';
import { graphql } from './graphql.js';
import { outcomeOf } from './groups.js';
import type { Member } from './member.js';

const join = graphql(`
  mutation joinAlliance($input: JoinAllianceInput!) {
    joinAlliance(input: $input) { alliance { id } organisation { id } refusal { code path message } }
  }
`);
const leave = graphql(`
  mutation leaveAlliance($input: LeaveAllianceInput!) {
    leaveAlliance(input: $input) { alliance { id } organisation { id } refusal { code path message } }
  }
`);
const read = graphql(`
  query alliances($id: ID!, $ended: Boolean) {
    node(id: $id) {
      ... on Organisation {
        memberOf(ended: $ended) { totalCount nodes { alliance { id } joinedAt leftAt } }
        members(ended: $ended) { totalCount nodes { organisation { id } leftAt viewerCan { act allowed code } } }
        viewerCan { act allowed code }
      }
    }
  }
`);

/** Makes the organisation of somebody an alliance, as it could have been founded; answers its global id. */
export async function alliance({ organisation }: Pick<Member, 'organisation'>): Promise<string> {
  await owner.query(`update organisation set kind = 'ALLIANCE' where id = $1`, [uuidOf(organisation)]);
  return organisation;
}

/** What it comes to: a code, or `done`. */
export const joins = async (by: Member, into: string, organisation: string): Promise<string> =>
  outcomeOf(await by.tries(join, { input: { alliance: into, organisation } }), 'joinAlliance');
export const leaves = async (by: Member, from: string, organisation: string): Promise<string> =>
  outcomeOf(await by.tries(leave, { input: { alliance: from, organisation } }), 'leaveAlliance');

/** An organisation as a member reads it: what it is in, and who is in it. */
export async function alliancesOf(by: Member, id: string, ended = false) {
  const { node } = await by.asks(read, { id, ended });
  if (!node || !('memberOf' in node)) throw new Error('no organisation');
  return node;
}
