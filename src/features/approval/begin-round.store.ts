import type { Actor } from '../../access/authorise.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import type { LockedAction } from '../actions/actions.store.js';
import { ApprovalRoundEntity } from './approval-round.entity.js';
import { ElectorEntity } from './elector.entity.js';
import type { OpeningFacts } from './opening-facts.queries.js';
import { SideAnswerEntity } from './side-answer.entity.js';

/** What was decided of a round that begins. */
interface Beginning extends Pick<OpeningFacts, 'sides'> {
  readonly deadline: Date;
  readonly roadmap: string | null;
}

/** Stores a round on the current text of a locked action, with the rules and electorates of its sides; answers its id. */
export function beginRound(
  tx: WriteTransaction,
  actor: Actor,
  action: LockedAction,
  { deadline, roadmap, sides }: Beginning,
): string {
  const { partnership: partnershipId, audience, revision, digest } = action;
  const roundId = tx.nextId();
  tx.insert(ApprovalRoundEntity, {
    partnershipId,
    id: roundId,
    audience,
    actionId: action.id,
    revision,
    digest,
    roadmapId: roadmap,
    openedByMembershipId: actor.membership,
    openedByOrganisationId: actor.organisation,
    openedAt: tx.now,
    deadline,
  });
  tx.insert(
    SideAnswerEntity,
    sides.map(({ code, rule }) => ({ partnershipId, audience, roundId, sideCode: code, rule })),
  );
  const electors = sides.flatMap(({ code, electorate }) =>
    electorate.map(({ organisation, kind, audience: ofSide }) => ({
      partnershipId,
      audience: ofSide,
      roundId,
      organisationId: organisation,
      sideCode: code,
      kind,
    })),
  );
  tx.insert(ElectorEntity, electors);
  return roundId;
}
