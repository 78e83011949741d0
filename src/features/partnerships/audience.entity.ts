import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who may read, as a row of its own; its number is unique in the installation. Inserting one opens its log. */
@Entity('audience')
export class AudienceEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('int')
  audience!: number;
  @Column('text')
  kind!: 'PARTNERSHIP' | 'SIDE' | 'AUTHORITIES' | 'ORGANISATION' | 'GROUP' | 'CIRCLE';
  @Column('text', { name: 'side_code', nullable: true })
  sideCode!: string | null;
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;
  @Column('uuid', { name: 'action_id', nullable: true })
  actionId!: string | null;
  @Column('uuid', { name: 'group_id', nullable: true })
  groupId!: string | null;
}
