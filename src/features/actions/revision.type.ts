import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { canonicalOf, type RevisionDocument } from '../../domain/digest.js';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { nodeIdSql } from '../../platform/graphql/node-id.js';
import { connectionOf, Node } from '../../platform/graphql/relay.js';
import { DateTime, Digest } from '../../platform/graphql/scalars.js';
import { Membership } from '../people/membership.type.js';
import { Organisation } from '../people/organisation.type.js';
import { ActionContent, contentFields } from './action-content.type.js';

@ObjectType('Revision', {
  implements: () => [Node],
  description:
    'An immutable numbered text of an action; one from before the proposal is seen by its circle alone.',
})
export class Revision extends ActionContent {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Int, { description: 'Its number within the action, from 1.' })
  number!: number;
  @Field(() => Digest, {
    description:
      'SHA-256 over the RFC 8785 canonical JSON of concord/revision/1: what leads confirm and sides approve.',
  })
  digest!: string;
  @Field({
    description:
      'The document that the sides decide on, whole, as RFC 8785 canonical JSON of concord/revision/1: the digest is SHA-256 over it in UTF-8, as anybody can count again.',
  })
  document!: string;
  @Field(() => String, { nullable: true, description: 'Why it was made, beside the text.' })
  note!: string | null;
  @Field(() => Membership, { description: 'Who wrote it.' })
  author!: Membership;
  @Field(() => Organisation, { description: 'The organisation its author wrote for.' })
  organisation!: Organisation;
  @Field(() => DateTime, { description: 'When it was written.' })
  createdAt!: string;
}

export const RevisionConnection = connectionOf('Revision', () => Revision);

export const revisionModel: TypeModel = {
  table: 'revision',
  audience: true,
  key: [{ by: 'number', type: 'int', descending: true }],
  fields: {
    ...contentFields((a, column) => `${a}.${column}`),
    id: (a) => nodeIdSql('Revision', `${a}.partnership_id`, `${a}.id`),
    number: (a) => `${a}.number`,
    digest: (a) => `${a}.digest`,
    document: {
      facts: (a) => `${a}.document`,
      derive: (document: RevisionDocument) => canonicalOf(document),
    },
    note: (a) => `${a}.note`,
    author: {
      one: 'Membership',
      from: (a, b) =>
        `membership ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.author_membership_id`,
    },
    organisation: {
      one: 'Organisation',
      from: (a, b) =>
        `organisation ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.author_organisation_id`,
    },
    createdAt: (a) => instant(`${a}.created_at`),
  },
};
