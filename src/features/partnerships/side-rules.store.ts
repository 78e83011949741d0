import type { Actor } from '../../access/authorise.js';
import { visible } from '../../access/visible.js';
import type { Rule } from '../../domain/approval.js';
import { ruleFacts } from '../../domain/electorate-fixed.js';
import type { RuledSide, RuleProposal } from '../../domain/rule-change.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { notFound } from '../../platform/graphql/errors.js';
import type { Request } from '../../platform/graphql/request.js';
import { asEntryActor, record } from '../log/record.js';
import { SideEntity } from './side.entity.js';
import { SideRuleEntity } from './side-rule.entity.js';
import { SideRuleProposalEntity } from './side-rule-proposal.entity.js';

/** A side that is locked until the end of the transaction. */
export interface LockedSide extends RuledSide {
  readonly code: string;
  /** Of all members. */
  readonly audience: number;
  /** Of the side itself; null where the viewer is of another. */
  readonly sideAudience: number | null;
}

type Facts = Omit<LockedSide, 'proposal'> & { readonly proposals: readonly RuleProposal[] };

/** Finds a side as the viewer by its code and locks it. Throws NOT_FOUND. */
export async function lockSide(tx: WriteTransaction, request: Request, code: string): Promise<LockedSide> {
  const { audiences, partnership } = request.scope;
  const key = [audiences, partnership, code];
  // They travel together: the second sees what was committed while the first waited.
  const [, [side]] = await Promise.all([tx.rows(lock, key), tx.rows<Facts>(state, key)]);
  if (!side) throw notFound(['side']);
  const { proposals, ...rest } = side;
  const [latest] = proposals;
  return { ...rest, proposal: latest && side.focalPoints.includes(latest.by) ? latest : null };
}

const lock = `select 1 from side s where s.partnership_id = $2 and s.code = $3 and ${visible('s')} for no key update`;

const state = `
  select s.code, s.audience, s.rule, s.rule_version as version,
    (select a.audience from audience a where a.partnership_id = s.partnership_id and a.kind = 'SIDE'
      and a.side_code = s.code and ${visible('a')}) as "sideAudience",
    array(select distinct m.user_id::text from membership m join app_user u on u.id = m.user_id and u.status = 'ACTIVE'
      join organisation o on o.partnership_id = m.partnership_id and o.id = m.organisation_id and o.status = 'ACCREDITED'
      where m.partnership_id = s.partnership_id and o.side_code = s.code and m.status = 'ACTIVE'
        and 'FOCAL_POINT' = any (m.roles) and ${visible('m')} and ${visible('o')}) as "focalPoints",
    array(select o.id::text from organisation o where o.partnership_id = s.partnership_id and o.side_code = s.code
      and o.status = 'ACCREDITED' and ${visible('o')}) as organisations,
    coalesce((select json_agg(json_build_object('rule', p.rule, 'by', m.user_id) order by p.ordinal desc)
      from side_rule_proposal p join membership m on m.partnership_id = p.partnership_id and m.id = p.proposed_by_membership_id
      where p.partnership_id = s.partnership_id and p.side_code = s.code and p.of_version = s.rule_version
        and ${visible('p')} and ${visible('m')}), '[]') as proposals
  from side s where s.partnership_id = $2 and s.code = $3 and ${visible('s')}`;

/** Gives a locked side another rule from now on; open rounds have their own copy. */
export function storeRule(
  tx: WriteTransaction,
  actor: Actor,
  side: LockedSide,
  { rule, seconded }: { readonly rule: Rule; readonly seconded: boolean },
): void {
  const { partnership: partnershipId } = actor;
  const { code, audience } = side;
  const version = side.version + 1;
  tx.insert(SideRuleEntity, { partnershipId, audience, sideCode: code, version, rule, changedAt: tx.now });
  tx.update(
    SideEntity,
    { partnershipId, code, ruleVersion: side.version },
    { rule: { ...rule }, ruleVersion: version },
  );
  record(
    tx,
    { partnership: partnershipId, audience, actor: asEntryActor(actor) },
    'rule.changed',
    { type: 'PARTNERSHIP', id: partnershipId },
    { side: code, version, seconded, ...ruleFacts(rule) },
  );
}

/** Keeps a loosening for a second focal point of the side, and tells the side. */
export function storeProposal(
  tx: WriteTransaction,
  actor: Actor,
  side: LockedSide & { readonly sideAudience: number },
  rule: Rule,
): void {
  const { partnership: partnershipId, membership } = actor;
  const { code, version, sideAudience: audience } = side;
  tx.insert(SideRuleProposalEntity, {
    partnershipId,
    audience,
    id: tx.nextId(),
    sideCode: code,
    ofVersion: version,
    rule: { ...rule },
    proposedByMembershipId: membership,
    proposedAt: tx.now,
  });
  record(
    tx,
    { partnership: partnershipId, audience, actor: asEntryActor(actor) },
    'rule.changeProposed',
    { type: 'PARTNERSHIP', id: partnershipId },
    { side: code, version, ...ruleFacts(rule) },
  );
}
