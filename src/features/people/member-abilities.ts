import { ability } from '../../access/authorise.js';
import { coordinatedStanding, memberStanding } from '../../access/side-standing.js';
import { visible } from '../../access/visible.js';
import { refuseAssignment } from '../../domain/roles-assignment.js';
import { refuseNaming, refuseRepresented } from '../../domain/substitution.js';
import { refuseReinstatement, refuseSuspension, type SuspendedMember } from '../../domain/suspension.js';
import { type Ability, abilitiesOf } from '../../platform/graphql/ability.type.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import type { Request } from '../../platform/graphql/request.js';
import { secondFocalPointSql } from '../substitutes/substitutions.queries.js';

interface Facts extends SuspendedMember {
  readonly side: string | null;
  readonly focalPoints: readonly string[];
  /** Whether the viewer's side has a focal point beside the viewer. */
  readonly secondFocalPoint: boolean;
}

/** What the viewer may do with a membership now, by the verb's own rule. */
export const memberAbilities: TypeModel['fields'][string] = {
  facts: (a, q) => {
    const { partnership = null, side = null } = q.viewer.acting ?? {};
    // The focal points hang on the viewer alone: of a whole list they are read once.
    return `jsonb_build_object('id', ${a}.id, 'user', ${a}.user_id, 'status', ${a}.status, 'roles', ${a}.roles,
      'side', (select o.side_code from organisation o where o.partnership_id = ${a}.partnership_id
        and o.id = ${a}.organisation_id and ${visible('o')}),
      'focalPoints', array(select f.id from membership f
        join organisation c on c.partnership_id = f.partnership_id and c.id = f.organisation_id
        where f.partnership_id = ${q.param(partnership, 'uuid')} and c.side_code = ${q.param(side, 'text')}
          and f.status = 'ACTIVE' and c.status = 'ACCREDITED' and 'FOCAL_POINT' = any (f.roles) and ${visible('f')} and ${visible('c')}),
      'secondFocalPoint', ${secondFocalPointSql(q.param(partnership, 'uuid'), q.param(side, 'text'), q.param(q.viewer.user, 'uuid'))})`;
  },
  derive: (facts: Facts, _args, { viewer, language }: Request): Ability[] =>
    viewer?.acting
      ? abilitiesOf(language, [
          ability(viewer, 'member.suspend', coordinatedStanding(viewer, facts), () =>
            refuseSuspension(facts, viewer.user, facts.focalPoints),
          ),
          ability(
            viewer,
            'substitute.name',
            { ...memberStanding(viewer, facts), own: facts.id === viewer.acting.membership },
            () =>
              refuseRepresented(facts) ??
              refuseNaming({ ...facts, own: facts.id === viewer.acting?.membership }),
          ),
          ability(viewer, 'roles.assign', coordinatedStanding(viewer, facts), () =>
            refuseAssignment(facts, viewer.user),
          ),
          ability(viewer, 'member.reinstate', coordinatedStanding(viewer, facts), () =>
            refuseReinstatement(facts, viewer.user),
          ),
        ])
      : [],
};
