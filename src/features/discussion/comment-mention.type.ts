import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import type { TypeModel } from '../../platform/graphql/model.js';
import { Group } from '../groups/group.type.js';
import { Membership } from '../people/membership.type.js';
import { Organisation } from '../people/organisation.type.js';

/** How a text mentions, for the descriptions of inputs that take one. */
export const saysWithMentions =
  '`@[label](global id)` outside code mentions a membership, an organisation or a group that reads the thread, at most 50; a label has 1 to 200 characters without brackets, backticks and line breaks.';

export const Mentionable = createUnionType({
  name: 'Mentionable',
  description: 'What a comment can mention.',
  types: () => [Membership, Organisation, Group] as const,
});

@ObjectType('CommentMention', {
  description: 'That a comment mentions somebody. The label in its text is what its author wrote.',
})
export class CommentMention {
  @Field(() => Mentionable, {
    description:
      'Whom or what: it read the thread when it was mentioned, and stays also where it no longer does.',
  })
  mentioned!: Membership | Organisation | Group;
}

const columns = { Membership: 'membership_id', Organisation: 'organisation_id', Group: 'group_id' } as const;
const tables = {
  Membership: 'membership',
  Organisation: 'organisation',
  Group: 'partnership_group',
} as const;

export const commentMentionModel: TypeModel = {
  table: 'comment_mention',
  audience: true,
  fields: {
    mentioned: {
      choice: (['Membership', 'Organisation', 'Group'] as const).map((type) => ({
        when: (a) => `${a}.${columns[type]} is not null`,
        one: type,
        from: (a, b) =>
          `${tables[type]} ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.${columns[type]}`,
      })),
    },
  },
};
