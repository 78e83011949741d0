import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type ActionStatus, actionStatuses } from '../../domain/action.js';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import { LocaleArgs, LocalizedText, localized } from '../../platform/graphql/localized-text.type.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { nodeIdSql } from '../../platform/graphql/node-id.js';
import { connectionOf, Node } from '../../platform/graphql/relay.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Taking } from '../../platform/graphql/taking.js';

export const ActionStatuses = enumOf(actionStatuses);
registerEnumType(ActionStatuses, {
  name: 'ActionStatus',
  description: 'The state of a joint action.',
  valuesMap: {
    DRAFT: { description: 'Being written, seen by its lead organisations alone.' },
    PROPOSED: { description: 'Before both sides, open to discussion.' },
    RETURNED: { description: 'Sent back with reasons; it stays visible.' },
    WITHDRAWN: { description: 'Given up by its first lead; it stays readable.' },
    IN_APPROVAL: { description: 'A round is open; the text is frozen.' },
    APPROVED: { description: 'Each side has approved exactly the same text.' },
  },
});

@ObjectType('Action', { implements: () => [Node], description: 'A joint action of two sides.' })
export class Action {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => String, {
    nullable: true,
    description: 'EU-KZ/2023/014: given at the first proposal, null before.',
  })
  reference!: string | null;
  @Field(() => ActionStatuses, { description: 'Its state.' })
  status!: ActionStatus;
  @Taking(LocaleArgs)
  @Field(() => LocalizedText, { description: 'The title of the current revision.' })
  title!: LocalizedText;
  @Field(() => Int, { description: 'The number of the current revision: what expectedRevision names.' })
  revision!: number;
  @Field(() => DateTime, { description: 'When it was drafted.' })
  createdAt!: string;
}

export const ActionConnection = connectionOf('Action', () => Action);

export const actionModel: TypeModel = {
  table: 'action',
  audience: true,
  key: [{ by: 'id', type: 'uuid', descending: true }],
  fields: {
    id: (a) => nodeIdSql('Action', `${a}.partnership_id`, `${a}.id`),
    reference: (a) => `${a}.reference`,
    status: (a) => `${a}.status`,
    title: localized((a) => `${a}.titles`),
    revision: (a) => `${a}.revision`,
    createdAt: (a) => instant(`${a}.created_at`),
  },
};
