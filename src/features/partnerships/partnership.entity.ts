import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Money } from '../../domain/silence.js';

/** Texts by language (BCP 47 primary subtag). */
export type Texts = Record<string, string>;

/** An area of collaboration or a value chain: a code and its names. */
export interface Term {
  readonly code: string;
  readonly names: Texts;
}

@Entity('partnership')
export class PartnershipEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  id!: string;
  @Column('int')
  audience!: number;
  @Column('text')
  slug!: string;
  @Column('jsonb')
  titles!: Texts;
  @Column('date', { name: 'signed_on' })
  signedOn!: string;
  @Column('text', { name: 'working_languages', array: true })
  workingLanguages!: string[];
  @Column('text', { name: 'equal_languages', array: true })
  equalLanguages!: string[];
  @Column('jsonb')
  areas!: readonly Term[];
  @Column('jsonb', { name: 'value_chains' })
  valueChains!: readonly Term[];
  @Column('int', { name: 'shortest_round_days' })
  shortestRoundDays!: number;
  /** The highest budget for which silence can be consent, by currency; one without a limit is above it. */
  @Column('jsonb', { name: 'silence_budget_limits' })
  silenceBudgetLimits!: readonly Money[];
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
