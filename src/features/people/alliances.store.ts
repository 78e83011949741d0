import type { Actor } from '../../access/authorise.js';
import { coordinatedStanding } from '../../access/side-standing.js';
import type { Viewer } from '../../access/viewer.js';
import { visible } from '../../access/visible.js';
import type { Allied, InAlliance } from '../../domain/alliance.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { notFound } from '../../platform/graphql/errors.js';
import { decodeNodeId } from '../../platform/graphql/node-id.js';
import type { Request } from '../../platform/graphql/request.js';
import { asEntryActor, record } from '../log/record.js';
import { AllianceMembershipEntity } from './alliance-membership.entity.js';

interface Found extends Allied {
  /** Null: joint. */
  readonly side: string | null;
  readonly audience: number;
}

/** An alliance, an organisation and who is in which alliance, locked until the end of the transaction. */
interface Alliances {
  readonly alliance: Found;
  readonly organisation: Found;
  readonly now: readonly InAlliance[];
}

/**
 * Finds both as the viewer and locks them with every alliance of the partnership: who joins whom is decided one after
 * another, or two that join at once could close a circle that neither sees. Throws NOT_FOUND, naming which.
 */
export async function lockAlliances(
  tx: WriteTransaction,
  request: Request,
  input: { readonly alliance: string; readonly organisation: string },
): Promise<Alliances> {
  const { audiences, partnership } = request.scope;
  // What is no id of an organisation here is looked for as nothing: the alliance is told missing before its member.
  const idOf = (global: string): string | null => {
    const key = decodeNodeId(global);
    return key?.type === 'Organisation' && key.partnership === partnership ? key.id : null;
  };
  const [alliance, organisation] = [idOf(input.alliance), idOf(input.organisation)];
  // Each a statement of its own: the later ones see what was committed while the first waited.
  const [, found, now] = await Promise.all([
    tx.rows(
      `select from organisation o where o.partnership_id = $2 and (o.kind = 'ALLIANCE' or o.id = any ($3::uuid[]))
         and ${visible('o')} order by o.id for no key update`,
      [audiences, partnership, [alliance, organisation]],
    ),
    tx.rows<Found>(
      `select o.id, o.kind, o.status, o.side_code as side, o.audience from organisation o
       where o.partnership_id = $2 and o.id = any ($3::uuid[]) and ${visible('o')}`,
      [audiences, partnership, [alliance, organisation]],
    ),
    tx.rows<InAlliance>(
      `select x.alliance_id as alliance, x.organisation_id as organisation from alliance_membership x
       where x.partnership_id = $2 and x.left_at is null and ${visible('x')}`,
      [audiences, partnership],
    ),
  ]);
  const of = (id: string | null, name: string): Found => {
    const one = found.find((row) => row.id === id);
    if (!one) throw notFound([name]);
    return one;
  };
  return { alliance: of(alliance, 'alliance'), organisation: of(organisation, 'organisation'), now };
}

/** How a viewer stands to an alliance that takes members: acts for it, or coordinates its side. */
export function allianceStanding(viewer: Viewer | undefined, { id, side }: Pick<Found, 'id' | 'side'>) {
  return { ...coordinatedStanding(viewer, { side }), own: viewer?.acting?.organisation === id };
}

/**
 * How a viewer stands to an organisation in an alliance: as to the alliance, or as to the organisation. A joint alliance is
 * of no side: a focal point alone takes no organisation of another side out of it.
 */
export function alliedStanding(
  viewer: Viewer | undefined,
  of: { readonly alliance: Pick<Found, 'id' | 'side'>; readonly organisation: Pick<Found, 'id' | 'side'> },
) {
  const [alliance, organisation] = [of.alliance, of.organisation].map((one) => allianceStanding(viewer, one));
  return {
    own: alliance?.own === true || organisation?.own === true,
    side: organisation?.side === true || (of.alliance.side !== null && alliance?.side === true),
  };
}

/** An organisation is in the alliance from now on. */
export function enter(tx: WriteTransaction, actor: Actor, { alliance, organisation }: Alliances): void {
  const { audience } = alliance;
  tx.insert(AllianceMembershipEntity, {
    partnershipId: actor.partnership,
    id: tx.nextId(),
    audience,
    allianceId: alliance.id,
    organisationId: organisation.id,
    joinedAt: tx.now,
  });
  recordOn(tx, actor, 'alliance.joined', { alliance, organisation });
}

/** It is in it no more; that it was stays. */
export function quit(tx: WriteTransaction, actor: Actor, { alliance, organisation }: Alliances): void {
  tx.change(
    `update alliance_membership set left_at = $4
     where partnership_id = $1 and alliance_id = $2 and organisation_id = $3 and left_at is null`,
    [actor.partnership, alliance.id, organisation.id, tx.now],
    1,
  );
  recordOn(tx, actor, 'alliance.left', { alliance, organisation });
}

function recordOn(
  tx: WriteTransaction,
  actor: Actor,
  kind: 'alliance.joined' | 'alliance.left',
  { alliance, organisation }: Omit<Alliances, 'now'>,
): void {
  record(
    tx,
    { partnership: actor.partnership, audience: alliance.audience, actor: asEntryActor(actor) },
    kind,
    { type: 'ORGANISATION', id: organisation.id },
    { alliance: alliance.id },
  );
}
