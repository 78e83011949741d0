import { visible } from '../../access/visible.js';
import type { Language } from '../../catalogue/language.js';
import type { InvitationFacts, InvitationState, InvitingOrganisation } from '../../domain/invitation.js';
import type { Role } from '../../domain/role.js';
import type { Scope } from '../../platform/database/scope.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';

/** Milliseconds within which an inviter's mails are counted. */
export const DAY = 24 * 60 * 60_000;

/** Who invites, to what, in the words of the mail. */
interface Names {
  readonly name: string;
  readonly inviter: string;
  readonly partnershipName: string;
  /** The audience of the side that invites. */
  readonly audience: number;
  /** Invitations that the inviter has sent within a day, and when the first of them. */
  readonly sent: number;
  readonly firstSent: Date | null;
}

/** The SQL of an invitation's state. */
export const invitationState = (a: string, now: string): string =>
  `case when ${a}.accepted_at is not null then 'ACCEPTED' when ${a}.revoked_at is not null then 'REVOKED'
    when ${a}.expires_at <= ${now} then 'EXPIRED' else 'PENDING' end`;

/**
 * Locks an organisation as the viewer, with what its invitations depend on: of two who invite the same address at once the
 * second finds the invitation of the first. Undefined where the viewer sees none of that id.
 */
export async function lockInviting(
  tx: WriteTransaction,
  { audiences, partnership }: Scope,
  organisation: string,
): Promise<InvitingOrganisation | undefined> {
  const [row] = await tx.rows<InvitingOrganisation>(
    `select o.side_code as side, o.status from organisation o
     where o.partnership_id = $2 and o.id = $3 and ${visible('o')} for no key update`,
    [audiences, partnership, organisation],
  );
  return row;
}

/** What an invitation by that membership depends on and says. */
export async function invitationFacts(
  tx: WriteTransaction,
  { audiences, partnership }: Scope,
  {
    organisation,
    email,
    language,
    by,
  }: { organisation: string; email: string; language: Language; by: string },
): Promise<InvitationFacts & Names> {
  const [row] = await tx.rows<InvitationFacts & Names>(
    `select o.name, u.name as inviter, u.email = $4 as own, day.sent, day."firstSent",
       coalesce(p.titles ->> $6, p.titles ->> 'en', (select t.value from jsonb_each_text(p.titles) t order by t.key limit 1))
         as "partnershipName",
       (select a.audience from audience a where a.partnership_id = $2 and a.kind = 'SIDE' and a.side_code = io.side_code
         and ${visible('a')}) as audience,
       exists (select from invitation i where i.partnership_id = $2 and i.organisation_id = $3 and i.email = $4
         and i.accepted_at is null and i.revoked_at is null and i.expires_at > $7 and ${visible('i')}) as pending,
       array(select fo.side_code from membership f
         join organisation fo on fo.partnership_id = f.partnership_id and fo.id = f.organisation_id
         where f.partnership_id = $2 and f.status = 'ACTIVE' and 'FOCAL_POINT' = any (f.roles) and fo.status = 'ACCREDITED'
           and f.user_id <> u.id and ${visible('f')} and ${visible('fo')}) as "otherFocalPoints"
     from membership m join app_user u on u.id = m.user_id
     join organisation io on io.partnership_id = m.partnership_id and io.id = m.organisation_id
     join organisation o on o.partnership_id = m.partnership_id and o.id = $3
     join partnership p on p.partnership_id = m.partnership_id
     cross join lateral (select count(*)::int as sent, min(i.created_at) as "firstSent" from invitation i
       where i.partnership_id = $2 and i.invited_by = $5 and i.created_at > $8 and ${visible('i')}) day
     where m.partnership_id = $2 and m.id = $5 and ${visible('m')} and ${visible('io')} and ${visible('o')} and ${visible('p')}`,
    [audiences, partnership, organisation, email, by, language, tx.now, new Date(tx.now.getTime() - DAY)],
  );
  if (!row) throw new Error('whoever invites is a member');
  return row;
}

interface LockedInvitation {
  readonly audience: number;
  readonly organisation: string;
  readonly side: string | null;
  readonly status: InvitationState;
}

/** Locks an invitation as the viewer, with the side that invited; undefined where the viewer sees none of that id. */
export async function lockInvitation(
  tx: WriteTransaction,
  { audiences, partnership }: Scope,
  id: string,
): Promise<LockedInvitation | undefined> {
  const [row] = await tx.rows<LockedInvitation>(
    `select i.audience, i.organisation_id as organisation, ${invitationState('i', '$4::timestamptz')} as status,
       (select a.side_code from audience a where a.partnership_id = i.partnership_id and a.audience = i.audience
         and ${visible('a')}) as side
     from invitation i where i.partnership_id = $2 and i.id = $3 and ${visible('i')} for update of i`,
    [audiences, partnership, id, tx.now],
  );
  return row;
}

/** What an invitation that is being used up leads to. */
export interface TakenUp {
  readonly partnership: string;
  readonly audience: number;
  readonly organisation: string;
  readonly accredited: boolean;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly account: string | null;
  readonly administrator: boolean;
  readonly otherSide: boolean;
  readonly member: boolean;
  readonly joint: boolean;
  readonly secondFocalPoint: boolean;
}

/** Takes back what a member has invited to and nobody has accepted: they may invite no more. */
export function revokeInvitationsOf(tx: WriteTransaction, partnership: string, inviter: string): void {
  tx.change(
    `update invitation set revoked_at = $3
     where partnership_id = $1 and invited_by = $2 and accepted_at is null and revoked_at is null and expires_at > $3`,
    [partnership, inviter, tx.now],
  );
}

/** Uses an invitation up, whoever has its token; undefined where it was used, revoked or has run out, or its sender may invite no more. */
export async function takeUp(tx: WriteTransaction, token: Buffer): Promise<TakenUp | undefined> {
  const [row] = await tx.rows<TakenUp>(
    `select partnership_id as partnership, partnership_audience as audience, organisation_id as organisation, accredited,
       email, roles, user_id as account, coalesce(administrator, false) as administrator, other_side as "otherSide", member,
       joint, second_focal_point as "secondFocalPoint"
     from take_up_invitation($1, $2)`,
    [token, tx.now],
  );
  return row;
}
