import { ability } from '../../access/authorise.js';
import { coordinatedStanding } from '../../access/side-standing.js';
import { visible } from '../../access/visible.js';
import {
  type JudgedOrganisation,
  type OrganisationAct,
  refuseAccreditation,
  refuseOrganisationSuspension,
  refuseRejection,
} from '../../domain/accreditation.js';
import { refuseAlliance } from '../../domain/alliance.js';
import { refuseInviting } from '../../domain/invitation.js';
import type { OrganisationKind } from '../../domain/organisation-kind.js';
import { type Ability, abilitiesOf } from '../../platform/graphql/ability.type.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import type { Request } from '../../platform/graphql/request.js';
import { allianceStanding } from './alliances.store.js';
import { assentStands } from './assents.queries.js';
import { nameTaken } from './organisations.store.js';

interface Facts extends Omit<JudgedOrganisation, 'assents'> {
  readonly kind: OrganisationKind;
  readonly assents: readonly { readonly act: OrganisationAct; readonly side: string }[];
}

/** What the viewer may do with an organisation now, by the verbs' own rules. */
export const organisationAbilities: TypeModel['fields'][string] = {
  facts: (
    a,
  ) => `jsonb_build_object('id', ${a}.id, 'side', ${a}.side_code, 'kind', ${a}.kind, 'status', ${a}.status,
    'coordinates', exists (select from side s where s.partnership_id = ${a}.partnership_id
      and s.coordinating_organisation_id = ${a}.id and ${visible('s')}),
    'nameTaken', ${nameTaken(a)},
    'assents', coalesce((select jsonb_agg(jsonb_build_object('act', n.act, 'side', n.side_code)) from organisation_assent n
      where n.partnership_id = ${a}.partnership_id and n.organisation_id = ${a}.id and ${assentStands('n')}
        and ${visible('n')}), '[]'))`,
  derive: ({ assents, ...facts }: Facts, _args, { viewer, language }: Request): Ability[] => {
    const { acting } = viewer ?? {};
    if (!viewer || !acting) return [];
    const before = (act: OrganisationAct) => ({
      ...facts,
      assents: assents.filter((one) => one.act === act).map(({ side }) => side),
    });
    const standing = coordinatedStanding(viewer, facts);
    return abilitiesOf(language, [
      ability(viewer, 'organisation.accredit', standing, () =>
        refuseAccreditation(before('ACCREDIT'), acting),
      ),
      ability(viewer, 'organisation.reject', standing, () => refuseRejection(facts)),
      ability(viewer, 'organisation.suspend', standing, () =>
        refuseOrganisationSuspension(before('SUSPEND'), acting),
      ),
      ability(viewer, 'member.invite', standing, () => refuseInviting(facts)),
      // Of what is no alliance nobody is a member: it is not asked of it.
      ...(facts.kind === 'ALLIANCE'
        ? [ability(viewer, 'alliance.join', allianceStanding(viewer, facts), () => refuseAlliance(facts))]
        : []),
    ]);
  },
};
