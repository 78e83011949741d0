import type { Rule } from '../../domain/approval.js';
import type { EntryActor } from '../../domain/log-entry.js';
import type { OrganisationKind } from '../../domain/organisation-kind.js';
import type { Money } from '../../domain/silence.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { record } from '../log/record.js';
import { admitMember, admitOrganisation } from '../people/admission.store.js';
import { audienceNumbers, openAudience } from './audiences.store.js';
import { PartnershipEntity, type Term, type Texts } from './partnership.entity.js';
import { SideEntity } from './side.entity.js';
import { SideCalendarEntity } from './side-calendar.entity.js';
import { SideRuleEntity } from './side-rule.entity.js';

export interface NewSide {
  readonly code: string;
  readonly names: Texts;
  readonly countries: readonly string[];
  readonly timeZone: string;
  readonly weekend: readonly number[];
  readonly holidays: readonly string[];
  readonly workingDays: readonly string[];
  /** Where its days come from, in words. */
  readonly calendarSource?: string | null;
  readonly rule: Rule;
  readonly coordinatingOrganisation: {
    readonly name: string;
    readonly kind: OrganisationKind;
    readonly country: string | null;
  };
  /** The user's id. */
  readonly focalPoint: string;
}

export interface NewPartnership {
  readonly slug: string;
  readonly titles: Texts;
  readonly signedOn: string;
  readonly workingLanguages: readonly string[];
  readonly equalLanguages: readonly string[];
  readonly areas: readonly Term[];
  readonly valueChains: readonly Term[];
  readonly shortestRoundDays: number;
  /** The highest budget for which silence can be consent, by currency. */
  readonly silenceBudgetLimits?: readonly Money[];
  readonly sides: readonly NewSide[];
}

/** Founds a partnership under an id: its audiences with their logs, its sides, each with its coordinating organisation and first focal point. */
export async function found(
  tx: WriteTransaction,
  id: string,
  actor: EntryActor,
  partnership: NewPartnership,
): Promise<number> {
  const [audience = 0, ...numbers] = await audienceNumbers(tx, 1 + 3 * partnership.sides.length);
  const { sides, workingLanguages, equalLanguages, silenceBudgetLimits = [], ...plain } = partnership;
  const door = { partnership: id, audience, actor };
  openAudience(tx, id, audience, { kind: 'PARTNERSHIP' });
  tx.insert(PartnershipEntity, {
    ...plain,
    silenceBudgetLimits,
    id,
    audience,
    workingLanguages: [...workingLanguages],
    equalLanguages: [...equalLanguages],
    createdAt: tx.now,
  });
  record(
    tx,
    door,
    'partnership.created',
    { type: 'PARTNERSHIP', id },
    {
      slug: partnership.slug,
      sides: sides.map(({ code }) => code),
      equalLanguages: [...equalLanguages],
    },
  );
  for (const side of sides) foundSide(tx, door, side, numbers.splice(0, 3));
  return audience;
}

function foundSide(
  tx: WriteTransaction,
  door: { readonly partnership: string; readonly audience: number; readonly actor: EntryActor },
  { coordinatingOrganisation, focalPoint, code, names, timeZone, rule, ...lists }: NewSide,
  [ofSide = 0, ofAuthorities = 0, ofOrganisation = 0]: readonly number[],
): void {
  const { partnership: partnershipId, audience } = door;
  openAudience(tx, partnershipId, ofSide, { kind: 'SIDE', sideCode: code });
  openAudience(tx, partnershipId, ofAuthorities, { kind: 'AUTHORITIES', sideCode: code });
  // The side and its coordinating organisation name each other: the side's half of it is checked at the commit.
  const coordinating = tx.nextId();
  tx.insert(SideEntity, {
    partnershipId,
    code,
    audience,
    names,
    timeZone,
    rule,
    countries: [...lists.countries],
    weekend: [...lists.weekend],
    holidays: [...lists.holidays],
    workingDays: [...lists.workingDays],
    coordinatingOrganisationId: coordinating,
  });
  tx.insert(SideCalendarEntity, {
    ...{ partnershipId, audience, sideCode: code, version: 1 },
    weekend: [...lists.weekend],
    holidays: lists.holidays.map((date) => ({ date, name: null })),
    workingDays: [...lists.workingDays],
    source: lists.calendarSource ?? null,
    changedAt: tx.now,
  });
  tx.insert(SideRuleEntity, { partnershipId, audience, sideCode: code, version: 1, rule, changedAt: tx.now });
  const organisation = { ...coordinatingOrganisation, side: code };
  admitOrganisation(tx, door, ofOrganisation, organisation, coordinating);
  admitMember(tx, door, { user: focalPoint, organisation: coordinating, roles: ['FOCAL_POINT'] });
}
