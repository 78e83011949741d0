import type { Actor } from '../../access/authorise.js';
import type { Procedure } from '../../domain/approval.js';
import { electorateFixed } from '../../domain/electorate-fixed.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import type { LockedAction } from '../actions/actions.store.js';
import { asEntryActor, record } from '../log/record.js';
import { ApprovalRoundEntity } from './approval-round.entity.js';
import { ElectorEntity } from './elector.entity.js';
import type { OpeningFacts } from './opening-facts.queries.js';
import { SideAnswerEntity } from './side-answer.entity.js';

/** What was decided of a round that begins. */
interface Beginning extends Pick<OpeningFacts, 'sides'> {
  readonly procedure: Procedure;
  readonly deadline: Date;
  readonly roadmap: string | null;
}

/** Stores a round on the current text of a locked action, with the rules and electorates of its sides; answers its id. */
export function beginRound(
  tx: WriteTransaction,
  actor: Actor,
  action: LockedAction,
  { procedure, deadline, roadmap, sides }: Beginning,
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
    procedure,
    openedByMembershipId: actor.membership,
    openedByOrganisationId: actor.organisation,
    openedAt: tx.now,
    deadline,
  });
  tx.insert(
    SideAnswerEntity,
    sides.map(({ code, rule }) => ({
      ...{ partnershipId, audience, roundId, sideCode: code, rule },
      // Whoever asks for silence accepts it for their own side.
      silenceAcceptedAt: procedure === 'SILENCE' && code === actor.side ? tx.now : null,
    })),
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

/**
 * Tells each side, in its own log, by which rule it answers in a round and who its electors are. Whoever opens the round
 * writes this for the other side too and reads nothing of it.
 */
export function fixElectorates(
  tx: WriteTransaction,
  actor: Actor,
  { partnership, digest }: LockedAction,
  { round, sides }: Pick<OpeningFacts, 'sides'> & { readonly round: string },
): void {
  for (const { code, rule, electorate: electors } of sides) {
    const [elector] = electors;
    // Its rule could not be met, which was refused before.
    if (!elector) throw new Error(`the side ${code} has no electors`);
    const inItsLog = { partnership, audience: elector.audience, actor: asEntryActor(actor) };
    const facts = electorateFixed({ code, rule, electors }, digest);
    record(tx, inItsLog, 'electorate.fixed', { type: 'ROUND', id: round }, facts);
  }
}
