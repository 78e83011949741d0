import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { visible } from '../../access/visible.js';
import type { Query, TypeModel } from '../../platform/graphql/model.js';
import { PageArgs } from '../../platform/graphql/relay.js';
import { Line } from '../../platform/graphql/scalars.js';
import { Taking } from '../../platform/graphql/taking.js';
import type { Group } from '../groups/group.type.js';
import { type Membership, MembershipConnection } from '../people/membership.type.js';
import type { Organisation } from '../people/organisation.type.js';
import { commentMentionModel, Mentionable } from './comment-mention.type.js';
import { readsAudience } from './reads-audience.js';
import { ThreadAudience } from './thread-audience.type.js';

/** As many as a list under a text can show. */
const mostOffered = 8;

@ObjectType('MentionOffer', { description: 'Somebody who can be mentioned before an audience.' })
export class MentionOffer {
  @Field({ description: 'The name, for the label of the mention.' })
  label!: string;
  @Field(() => Mentionable, { description: 'Whom or what.' })
  mentioned!: Membership | Organisation | Group;
}

@ArgsType()
export class MentionOffersArgs {
  @Field(() => Line, { description: 'A part of the name, in either case.' })
  text!: string;
}

// Declared here: what an audience is does not know who is in it.
Field(() => Int, { description: 'How many people read it now.' })(ThreadAudience.prototype, 'readerCount');
Taking(PageArgs)(ThreadAudience.prototype, 'readers');
Field(() => MembershipConnection, {
  description: 'They, by their memberships, the longest standing first; somebody may have several.',
})(ThreadAudience.prototype, 'readers');
Taking(MentionOffersArgs)(ThreadAudience.prototype, 'mentionable');
Field(() => [MentionOffer], {
  description:
    'Whom a comment before it may mention: people, organisations and groups of which everybody reads it. At most 8, names that begin so first.',
})(ThreadAudience.prototype, 'mentionable');

const readers = (k: string, m: string): string =>
  `membership ${m} where ${m}.partnership_id = ${k}.partnership_id and ${m}.status = 'ACTIVE'
    and exists (select 1 from organisation s where s.partnership_id = ${m}.partnership_id and s.id = ${m}.organisation_id
      and ${visible('s')} and ${readsAudience(k, 's', `${k}.partnership_id`)})`;

/** Whoever reads a thread sees who is mentioned there (mentions.store.ts): a room is nobody's but its own. */
const known = (k: string, x: string): string =>
  `(${x}.audience = ${k}.audience or exists (select 1 from audience h where h.partnership_id = ${k}.partnership_id
    and h.audience = ${x}.audience and h.kind = 'PARTNERSHIP' and ${visible('h')}))`;

const offers = (k: string, text: string): string => `
  select m.partnership_id, u.name as label, m.id as membership_id, null::uuid as organisation_id, null::uuid as group_id
    from (select m.* from ${readers(k, 'm')} and ${visible('m')}) m join app_user u on u.id = m.user_id
    where ${known(k, 'm')} and position(lower(${text}) in lower(u.name)) > 0
  union all select o.partnership_id, o.name, null, o.id, null from organisation o
    where o.partnership_id = ${k}.partnership_id and o.status = 'ACCREDITED' and position(lower(${text}) in lower(o.name)) > 0 and ${visible('o')}
      and ${known(k, 'o')} and ${readsAudience(k, 'o', `${k}.partnership_id`)}
  union all select g.partnership_id, g.name, null, null, g.id from partnership_group g
    where g.partnership_id = ${k}.partnership_id and g.closed_at is null and position(lower(${text}) in lower(g.name)) > 0 and ${visible('g')}
      and ${known(k, 'g')} and not exists (select 1 from group_member n
        left join organisation y on y.partnership_id = n.partnership_id and y.id = n.organisation_id and ${visible('y')}
        where n.partnership_id = g.partnership_id and n.group_id = g.id and n.left_at is null and ${visible('n')}
          and not ${readsAudience(k, 'y', `${k}.partnership_id`)})`;

export const mentionOfferModel: TypeModel = {
  fields: { label: (a) => `${a}.label`, ...commentMentionModel.fields },
};

/** What its readers add to the model of an audience. */
export const audienceReaders: TypeModel['fields'] = {
  readerCount: (k) => `(select count(distinct r.user_id)::int from ${readers(k, 'r')} and ${visible('r')})`,
  readers: {
    connection: 'Membership',
    from: (k, b) => readers(k, b),
    orders: { LONGEST_STANDING: [{ by: 'created_at', type: 'timestamptz' }] },
    defaultOrder: 'LONGEST_STANDING',
    plain: true,
  },
  mentionable: {
    list: 'MentionOffer',
    from: (k, b, q: Query) => {
      const text = q.param(q.args['text'], 'text');
      return `(select w.* from (${offers(k, text)}) w
        order by position(lower(${text}) in lower(w.label)) > 1, w.label, w.membership_id, w.organisation_id, w.group_id
        limit ${mostOffered}) ${b}`;
    },
    orderBy: (b) => `${b}.label, ${b}.membership_id, ${b}.organisation_id, ${b}.group_id`,
  },
};
