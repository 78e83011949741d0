import { ability, type Standing } from '../../access/authorise.js';
import type { Viewer } from '../../access/viewer.js';
import { visible } from '../../access/visible.js';
import type { PositionKind, Procedure, Rule } from '../../domain/approval.js';
import { admitsAnswer } from '../../domain/given-answer.js';
import {
  admitsAct,
  admitsConfirmation,
  admitsExtension,
  admitsLifting,
  admitsMeeting,
  admitsPosition,
} from '../../domain/round.js';
import type { RoundStatus } from '../../domain/round-status.js';
import { admitsAcceptance } from '../../domain/silence-acceptance.js';
import type { Represented } from '../../domain/substitution.js';
import { type Ability, abilitiesOf } from '../../platform/graphql/ability.type.js';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import type { Request } from '../../platform/graphql/request.js';
import { representedSql } from '../substitutes/substitutions.queries.js';
import { meetingAskedSql } from './meetings.queries.js';
import { stays } from './own-side.queries.js';
import { silenceAcceptedSql, tacitSql } from './rounds.queries.js';
import { speakerStanding } from './speaker-standing.js';

interface Facts {
  readonly status: RoundStatus;
  readonly deadline: string;
  readonly extendedFrom: string | null;
  /** Whether the viewer's side has asked for a meeting. */
  readonly asked: boolean;
  readonly digest: string;
  readonly procedure: Procedure;
  readonly tacit: boolean;
  /** Whether the viewer's side has accepted silence. */
  readonly accepted: boolean;
  readonly now: string;
  readonly elector: boolean;
  readonly barred: boolean;
  /** The approvers whom the viewer may act for now. */
  readonly represents: readonly Represented[];
  readonly opener: boolean;
  /** Of the viewer's own side; null for who acts for none. */
  readonly rule: Rule | null;
  /** The position that the viewer's organisation has. */
  readonly latest: PositionKind | null;
}

/** How the viewer stands to what electors do: as an approver of one, or as the substitute of such. */
function electorStanding({ acting }: Viewer, { elector, represents }: Facts): Standing {
  const [first] = acting?.roles.includes('APPROVER') ? [] : represents;
  return { own: elector, substituteFor: first?.approver ?? null };
}

/** Whether the text is the viewer's own, or that of everybody whom they act for. */
function isBarred({ acting }: Viewer, { barred, represents }: Facts): boolean {
  const forOthers = represents.length > 0 && !acting?.roles.includes('APPROVER');
  return barred || (forOthers && represents.every((one) => one.barred));
}

/** What the viewer can do on a round now: the first halves of the verbs' own rules. */
export const roundAbilities: TypeModel['fields'][string] = {
  facts: (a, q) => {
    const side = q.param(q.viewer.acting?.side ?? null, 'text');
    const organisation = q.param(q.viewer.acting?.organisation ?? null, 'uuid');
    return `jsonb_build_object('status', ${a}.status, 'deadline', ${instant(`${a}.deadline`)}, 'digest', ${a}.digest, 'procedure', ${a}.procedure,
      'extendedFrom', ${instant(`${a}.extended_from`)},
      'asked', ${meetingAskedSql(a, side)}, 'tacit', ${tacitSql(a)}, 'accepted', ${silenceAcceptedSql(a, side)},
      'now', ${instant(q.now)}, 'opener', ${a}.opened_by_organisation_id is not distinct from ${organisation},
      'rule', (select s.rule from side_answer s where s.partnership_id = ${a}.partnership_id
        and s.round_id = ${a}.id and s.side_code = ${side} and ${visible('s')}),
      'latest', (select p.kind from position p where p.partnership_id = ${a}.partnership_id and p.round_id = ${a}.id
        and p.organisation_id = ${organisation} and ${visible('p')} order by p.ordinal desc limit 1),
      'barred', is_barred(${a}.partnership_id, ${a}.action_id, ${q.param(q.viewer.user, 'uuid')}),
      'represents', ${representedSql(a, q.param(q.viewer.acting?.membership ?? null, 'uuid'), q.now)},
      'elector', exists (select 1 from elector e where e.partnership_id = ${a}.partnership_id
        and e.round_id = ${a}.id and e.organisation_id = ${organisation} and ${visible('e')} and ${stays('e')}))`;
  },
  derive: (facts: Facts, _args, { viewer, language }: Request): Ability[] => {
    if (!viewer) return [];
    const { deadline, extendedFrom, asked, accepted } = facts;
    const round = {
      ...facts,
      deadline: new Date(deadline),
      extendedFrom: extendedFrom === null ? null : new Date(extendedFrom),
    };
    const now = new Date(facts.now);
    const { latest } = facts;
    const [elector, barred] = [electorStanding(viewer, facts), isBarred(viewer, facts)];
    const organisation = viewer.acting?.organisation;
    const standing = speakerStanding(facts.rule ?? undefined, { organisation, elector: facts.elector });
    // Nobody stands in for a focal point.
    const speaker = { ...standing, substituteFor: standing.own ? (elector.substituteFor ?? null) : null };
    const side = viewer.acting?.side ?? '';
    return abilitiesOf(language, [
      ability(viewer, 'position.take', elector, () => admitsPosition(round, barred, now)),
      ability(
        viewer,
        'position.confirm',
        elector,
        () => admitsPosition(round, barred, now) ?? admitsConfirmation(latest),
      ),
      ability(
        viewer,
        'reservation.lift',
        elector,
        () => admitsPosition(round, barred, now) ?? admitsLifting(latest),
      ),
      ability(viewer, 'answer.give', speaker, () =>
        admitsAnswer(round, { forSpokesperson: speaker.own === true, barred }, now),
      ),
      ability(viewer, 'silence.accept', {}, () => admitsAcceptance(round, { side, accepted }, now)),
      ability(viewer, 'position.prepare', { own: facts.elector }, () =>
        admitsPosition(round, facts.barred, now),
      ),
      ability(viewer, 'round.extend', { own: facts.opener }, () => admitsExtension(round, now)),
      ability(viewer, 'meeting.ask', {}, () => admitsMeeting(round, { side, asked }, now)),
      ability(viewer, 'round.cancel', { own: facts.opener }, () => admitsAct(round, now)),
    ]);
  },
};
