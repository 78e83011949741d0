import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AnswerForm, GivenAnswer, Rule, SideAnswer } from '../../domain/approval.js';
import type { Reservations } from '../../domain/tally.js';

/** What one side answers in a round: all that the other side sees of it. */
@Entity('side_answer')
export class SideAnswerEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid', { name: 'round_id' })
  roundId!: string;
  @PrimaryColumn('text', { name: 'side_code' })
  sideCode!: string;
  @Column('int')
  audience!: number;
  /** The side's rule as it was when the round opened. */
  @Column('jsonb')
  rule!: Rule;
  @Column('text', { default: 'PENDING' })
  state!: SideAnswer;
  /** The organisation that coordinated the side when it answered. */
  @Column('uuid', { name: 'office_organisation_id', nullable: true })
  officeOrganisationId!: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
  /** That stand, by type: never whose they are. */
  @Column('jsonb', { default: {} })
  reservations!: Reservations;
  /** What its spokesperson said last; for a side without one its focal point, to say where it decided. */
  @Column('text', { nullable: true })
  given!: GivenAnswer | null;
  @Column('text', { nullable: true })
  form!: AnswerForm | null;
  /** Under which the act is registered where it was decided. */
  @Column('text', { name: 'registry_number', nullable: true })
  registryNumber!: string | null;
  @Column('date', { name: 'decided_on', nullable: true })
  decidedOn!: string | null;
  /** A reference to the document or its address. */
  @Column('text', { nullable: true })
  document!: string | null;
  /** Released to the other sides. */
  @Column('text', { nullable: true })
  reasons!: string | null;
  /** When a focal point of the side accepted that silence is consent; of SILENCE, and only there. */
  @Column('timestamptz', { name: 'silence_accepted_at', nullable: true })
  silenceAcceptedAt!: Date | null;
  /** Whether it approved by its silence. */
  @Column('bool', { default: false })
  tacit!: boolean;
  @Column('timestamptz', { name: 'given_at', nullable: true })
  givenAt!: Date | null;
}
