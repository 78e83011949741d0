import type { Rule } from '../../src/domain/approval.js';
import { clock } from '../support/app.js';
import type { Member } from '../support/member.js';
import type { SideOfWorld, World } from '../support/world.js';
import type { Chance } from './events.js';
import type { Act } from './sent.js';

/** Somebody who speaks for an organisation: an approver, or a substitute for one. */
export interface Speaker {
  readonly by: Member;
  readonly onBehalfOf: string | null;
}

/** What is done about people and rules, beside what is done to the texts. */
export class ActsOfPeople {
  /** Global ids of what was named and may have ended since. */
  private readonly substitutions: { readonly by: Member; readonly id: string }[] = [];
  /** Of the rule of each side, as last read. */
  private readonly versions = new Map<string, number>();

  constructor(
    private readonly world: World,
    private readonly rules: Readonly<Record<string, Rule>>,
    private readonly chance: Chance,
  ) {}

  get side(): SideOfWorld {
    return this.chance.of([this.world.eu, this.world.kz]);
  }

  coordinatorOf({ focalPoint, deputy }: SideOfWorld): Member {
    return this.chance.of([focalPoint, deputy]);
  }

  /** An approver of an elector; now and then somebody who may have been named to act for one. */
  get speaker(): Speaker {
    const [approver, substitute] = this.chance.of(this.pairs(this.side));
    if (this.chance.is(0.85)) return { by: approver, onBehalfOf: null };
    return { by: substitute, onBehalfOf: this.chance.is(0.5) ? approver.membership : null };
  }

  naming(): Act {
    const [by, { membership: substitute, organisation }] = this.chance.of(this.pairs(this.side));
    const until = new Date(clock.now().getTime() + 10 * 24 * 3_600_000).toISOString();
    const done = ({ id }: { readonly id: string }) => this.substitutions.push({ by, id });
    return { by, field: 'nameSubstitute', subject: organisation, input: { substitute, until }, done };
  }

  ending(): Act {
    if (this.substitutions.length === 0) return this.naming();
    // One of the newest: the others have mostly run out.
    const { by, id: substitution } = this.chance.of(this.substitutions.slice(-2));
    return { by, field: 'endSubstitution', subject: substitution, input: { substitution } };
  }

  suspending(): Act {
    const side = this.side;
    const { organisation } = this.chance.of([side.banker, side.banker, side.contributor]);
    const input = { organisation, reasons: 'Under inquiry.' };
    return { by: this.coordinatorOf(side), field: 'suspendOrganisation', subject: organisation, input };
  }

  accrediting(): Act {
    const side = this.side;
    const { organisation } = this.chance.of([side.banker, side.contributor]);
    return {
      by: this.coordinatorOf(side),
      field: 'accreditOrganisation',
      subject: organisation,
      input: { organisation },
    };
  }

  /** For good: nobody is admitted again. */
  suspendingMember(): Act {
    const side = this.side;
    const { membership } = this.chance.of([side.observer, side.colleague]);
    return {
      by: this.coordinatorOf(side),
      field: 'suspendMember',
      subject: membership,
      input: { membership },
    };
  }

  changingRule(): Act {
    const side = this.side;
    const { code } = side;
    const first = this.rules[code];
    const spokesperson = this.chance.of([side.approver, side.banker]).organisation;
    const rule = this.chance.of([first, first, { ...first, spokesperson }, { kind: 'MAJORITY' }]);
    return {
      by: this.coordinatorOf(side),
      field: 'changeSideRule',
      subject: this.world.partnershipId,
      input: { side: code, expectedVersion: this.versions.get(code) ?? 1, rule },
      done: ({ sides = [] }) => {
        for (const one of sides)
          this.versions.set(one.code, Math.max(one.ruleVersion, this.versions.get(one.code) ?? 1));
      },
    };
  }

  private pairs(side: SideOfWorld): (readonly [approver: Member, substitute: Member])[] {
    return [
      [side.approver, side.focalPoint],
      [side.colleague, side.contributor],
      [side.banker, side.observer],
    ];
  }
}
