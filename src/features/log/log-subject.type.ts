import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { EntrySubject } from '../../domain/log-entry.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { type NodeType, nodeIdByKindSql } from '../../platform/graphql/node-id.js';

/** What a subject is called in the API, and what its global id is of. */
const subjects: Readonly<Record<EntrySubject, NodeType>> = {
  PARTNERSHIP: 'Partnership',
  ORGANISATION: 'Organisation',
  MEMBERSHIP: 'Membership',
  GROUP: 'Group',
  ACTION: 'Action',
  ROUND: 'ApprovalRound',
  ROADMAP: 'Roadmap',
  THREAD: 'Thread',
  COMMENT: 'Comment',
};
const subjectTypes = Object.keys(subjects) as EntrySubject[];
const LogSubjectTypes = enumOf(subjectTypes);
registerEnumType(LogSubjectTypes, {
  name: 'LogSubjectType',
  description: 'What an entry is about.',
  valuesMap: Object.fromEntries(
    subjectTypes.map((type) => [type, { description: `It has the id of the type ${subjects[type]}.` }]),
  ),
});

@ObjectType('LogSubject', { description: 'What an entry is about.' })
export class LogSubject {
  @Field(() => LogSubjectTypes, { description: 'What it is.' })
  type!: EntrySubject;
  @Field(() => ID, { description: 'Its global id.' })
  id!: string;
}

const idOfSubject = (a: string): string =>
  nodeIdByKindSql(
    `${a}.entry #>> '{subject,type}'`,
    subjects,
    `${a}.partnership_id`,
    `(${a}.entry #>> '{subject,id}')::uuid`,
  );
export const logSubjectModel: TypeModel = {
  fields: { type: (a) => `${a}.entry #>> '{subject,type}'`, id: idOfSubject },
};
