import { Field, ObjectType } from '@nestjs/graphql';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { DateTime, EmailAddress, Locale } from '../../platform/graphql/scalars.js';

@ObjectType('Registration', {
  description:
    'The request of an organisation to take part. Only the focal points of its side see it; of a joint one those of all sides.',
})
export class Registration {
  @Field({ description: 'Who is to be invited for the organisation, as the request names them.' })
  contactName!: string;
  @Field(() => EmailAddress, {
    description: 'Their address, in lower case; nobody has proven yet that it is theirs.',
  })
  contactEmail!: string;
  @Field({ description: 'Why the organisation asks to take part.' })
  message!: string;
  @Field(() => Locale, { description: 'The language to write to them in: en, kk or ru.' })
  language!: string;
  @Field(() => DateTime, { description: 'When it was asked for.' })
  registeredAt!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Why it was rejected, in the words of the focal point; null where it was not.',
  })
  rejectionReasons!: string | null;
}

export const registrationModel: TypeModel = {
  table: 'registration',
  audience: true,
  fields: {
    contactName: (a) => `${a}.contact_name`,
    contactEmail: (a) => `${a}.contact_email`,
    message: (a) => `${a}.message`,
    language: (a) => `${a}.language`,
    registeredAt: (a) => instant(`${a}.registered_at`),
    rejectionReasons: (a) => `${a}.rejection_reasons`,
  },
};
