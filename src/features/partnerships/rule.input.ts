import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { type Rule, type RuleKind, ruleKinds } from '../../domain/approval.js';
import type { OrganisationKind } from '../../domain/organisation-kind.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import { badInput } from '../../platform/graphql/errors.js';
import { OrganisationKinds } from '../people/organisation.type.js';

export const RuleKinds = enumOf(ruleKinds);
registerEnumType(RuleKinds, {
  name: 'RuleKind',
  description: 'By which kind of rule a side comes to its answer.',
  valuesMap: {
    CONSENSUS: { description: 'Every elector approves or abstains, at least one approves.' },
    MAJORITY: { description: 'More than half the electors approve.' },
    THRESHOLD: { description: 'As many electors as `approvals` says approve.' },
  },
});

@InputType({ description: 'The rule by which a side comes to its answer; copied into each round.' })
export class RuleInput {
  @Field(() => RuleKinds, { description: 'Its kind.' })
  kind!: RuleKind;
  @Field(() => Int, {
    nullable: true,
    description: 'Of THRESHOLD, and only there: how many approve; at least 1.',
  })
  approvals?: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'How many organisations must have taken a position; at least 1.',
  })
  quorum?: number | null;
  @Field(() => [OrganisationKinds], {
    nullable: true,
    description: 'At least one organisation of each of these kinds must approve.',
  })
  requiredKinds?: OrganisationKind[] | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'Global id of the organisation of the side that gives its answer once the rule is met. Not at the founding: it has no organisation yet.',
  })
  spokesperson?: string | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the side may be asked under the silence procedure.',
  })
  allowsSilence!: boolean;
  @Field({
    defaultValue: false,
    description:
      'Whether the other sides read the positions of its organisations, reasons included, in rounds opened from then on; otherwise its answer alone.',
  })
  opensPositions!: boolean;
}

type Path = readonly string[];

/** Throws BAD_USER_INPUT, naming the field under `path`, for numbers that are no rule. */
export function checkRule({ kind, approvals, quorum }: RuleInput, path: Path): void {
  const counted = kind === 'THRESHOLD' ? within(approvals ?? 0) : approvals == null;
  const fault = kind === 'THRESHOLD' ? 'APPROVALS_OUT_OF_RANGE' : 'APPROVALS_NOT_COUNTED';
  if (!counted) throw badInput(fault, [...path, 'approvals']);
  if (!within(quorum ?? 1)) throw badInput('QUORUM_OUT_OF_RANGE', [...path, 'quorum']);
}

/** The rule that an input asks for; `spokesperson` is the UUID that its id was read to. */
export function ruleOf(
  { kind, approvals, quorum, requiredKinds, allowsSilence, opensPositions }: RuleInput,
  spokesperson: string | null,
): Rule {
  const conditions = {
    ...(quorum != null && { quorum }),
    ...(requiredKinds?.length && { requiredKinds: [...new Set(requiredKinds)] }),
    ...(spokesperson && { spokesperson }),
    ...(allowsSilence && { allowsSilence }),
    ...(opensPositions && { opensPositions }),
  };
  return kind === 'THRESHOLD' ? { kind, approvals: approvals ?? 1, ...conditions } : { kind, ...conditions };
}

const within = (n: number): boolean => n >= 1 && n <= 1_000;
