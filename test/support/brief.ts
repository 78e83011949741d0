import { graphql } from './graphql.js';
import type { Member } from './member.js';

export const readBrief = graphql(`
  query readBrief($id: ID!) {
    node(id: $id) {
      ... on ApprovalRound {
        brief {
          reference
          title { text locale }
          summary { text locale }
          digest
          change { since texts { language field } facts }
          budget { amount currency }
          leads { side organisation { name } confirmed }
          ownSide { organisation { name } mine position reservation at }
          assessment { side missing blocks }
          otherAnswers { side state office { name } }
          openPoints { count blocking threads { title blocking } }
          deadline
          deadlineLocal { side date time timeZone }
          workingDaysLeft
          ifNothing { code sentence at }
          prepared { kind preparedBy { name } }
        }
      }
    }
  }
`);

/** The brief of a round as somebody reads it. */
export async function briefOf(member: Member, round: { readonly id: string }) {
  const { node } = await member.asks(readBrief, { id: round.id });
  if (!node || !('brief' in node)) throw new Error(`${member.name} sees no such round`);
  return node.brief;
}
