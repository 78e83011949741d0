import { ability, type Standing } from '../../access/authorise.js';
import type { Viewer } from '../../access/viewer.js';
import { visible } from '../../access/visible.js';
import { coordinatesGroup, type GroupActor, type GroupState, refuseGroup } from '../../domain/group.js';
import { type Ability, abilitiesOf } from '../../platform/graphql/ability.type.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import type { Request } from '../../platform/graphql/request.js';

/** How a viewer stands to a group that they are about to form: in a room they are themselves. */
export function formingStanding(
  viewer: Viewer | undefined,
  group: Pick<GroupState, 'kind' | 'sides'>,
): Standing {
  const room = group.kind === 'ROOM';
  return {
    own: room,
    side: room || (viewer?.acting != null && coordinatesGroup(group, asGroupActor(viewer.acting))),
  };
}

/** How a viewer stands to the change of a group: who formed it, or is in it and may leave. */
export function changeStanding(viewer: Viewer | undefined, group: GroupState): Standing {
  const { own = false, side = false } = closingStanding(viewer, group);
  const inIt = group.members.includes(viewer?.acting?.organisation ?? '');
  return { own: own || inIt, side: side || inIt };
}

/** How a viewer stands to its closing. A room is of the side of nobody but who formed it. */
export function closingStanding(viewer: Viewer | undefined, group: Omit<GroupState, 'members'>): Standing {
  if (!viewer?.acting) return {};
  const own = group.formedBy === viewer.acting.organisation;
  return { own, side: own || coordinatesGroup(group, asGroupActor(viewer.acting)) };
}

/** What the rules of a group look at in who acts. */
export function asGroupActor({ organisation, side, roles }: NonNullable<Viewer['acting']>): GroupActor {
  return { organisation, side, focalPoint: roles.includes('FOCAL_POINT') };
}

/** What the viewer may do with a group now, by the verbs' own rules. */
export const groupAbilities: TypeModel['fields'][string] = {
  facts: (
    a,
  ) => `jsonb_build_object('kind', ${a}.kind, 'sides', ${a}.sides, 'formedBy', ${a}.formed_by_organisation_id,
    'closed', ${a}.closed_at is not null, 'members', array(select n.organisation_id from group_member n
      where n.partnership_id = ${a}.partnership_id and n.group_id = ${a}.id and n.left_at is null and ${visible('n')}))`,
  derive: (facts: GroupState, _args, { viewer, language }: Request): Ability[] =>
    viewer?.acting
      ? abilitiesOf(language, [
          ability(viewer, 'group.change', changeStanding(viewer, facts), () => refuseGroup(facts)),
          ability(viewer, 'group.close', closingStanding(viewer, facts), () => refuseGroup(facts)),
        ])
      : [],
};
