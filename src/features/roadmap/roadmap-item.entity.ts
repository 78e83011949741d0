import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An action that a round made part of an edition. */
@Entity('roadmap_item')
export class RoadmapItemEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid')
  id!: string;
  @Column('int')
  audience!: number;
  @Column('uuid', { name: 'roadmap_id' })
  roadmapId!: string;
  @Column('uuid', { name: 'action_id' })
  actionId!: string;
  @Column('int')
  revision!: number;
  @Column('text')
  digest!: string;
  @Column('uuid', { name: 'round_id' })
  roundId!: string;
  /** Its place in the edition, from 1. */
  @Column('int')
  number!: number;
  @Column('timestamptz', { name: 'placed_at' })
  placedAt!: Date;
}
