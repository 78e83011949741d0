import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RevisionDocument, RevisionText } from '../../domain/digest.js';

@Entity('revision')
export class RevisionEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid', { name: 'action_id' })
  actionId!: string;
  @PrimaryColumn('int')
  number!: number;
  @Column('uuid')
  id!: string;
  @Column('int')
  audience!: number;
  @Column('text')
  digest!: string;
  /** What the digest covers. */
  @Column('jsonb')
  document!: RevisionDocument;
  /** Versions in languages that are not approved, outside the digest. */
  @Column('jsonb')
  translations!: Record<string, RevisionText>;
  @Column('text', { nullable: true })
  note!: string | null;
  @Column('uuid', { name: 'author_user_id' })
  authorUserId!: string;
  @Column('uuid', { name: 'author_membership_id' })
  authorMembershipId!: string;
  @Column('uuid', { name: 'author_organisation_id' })
  authorOrganisationId!: string;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
