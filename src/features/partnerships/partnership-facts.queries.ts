import { visible } from '../../access/visible.js';
import type { Vocabulary } from '../../domain/revision-input.js';
import type { Scope } from '../../platform/database/scope.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';

/** What verbs need of the partnership they act in. */
export interface PartnershipFacts extends Vocabulary {
  readonly slug: string;
  readonly equalLanguages: readonly string[];
  /** The codes of its sides, in order. */
  readonly sides: readonly string[];
  /** The audience of all members. */
  readonly audience: number;
}

/** Reads the partnership acted in, as the viewer; undefined where they act in none. */
export async function partnershipFacts(
  tx: WriteTransaction,
  { audiences, partnership }: Scope,
): Promise<PartnershipFacts | undefined> {
  const [row] = await tx.rows<PartnershipFacts>(
    `select p.slug, p.audience, p.working_languages as "workingLanguages", p.equal_languages as "equalLanguages",
       array(select v ->> 'code' from jsonb_array_elements(p.areas) v) as areas,
       array(select v ->> 'code' from jsonb_array_elements(p.value_chains) v) as "valueChains",
       array(select s.code from side s where s.partnership_id = p.partnership_id and ${visible('s')} order by s.code) as sides
     from partnership p where p.partnership_id = $2 and ${visible('p')}`,
    [audiences, partnership],
  );
  return row;
}

/**
 * Whether a partnership of that name is there, whoever may see it. The name is the transaction's alone until its end:
 * of two that want it at once the second waits and finds it taken.
 */
export async function slugTaken(tx: WriteTransaction, slug: string): Promise<boolean> {
  // Two statements: the second sees what was committed while the first waited.
  const [, [row]] = await Promise.all([
    tx.rows(`select pg_advisory_xact_lock(hashtext('partnership ' || $1))`, [slug]),
    tx.rows<{ taken: boolean }>('select slug_taken($1) as taken', [slug]),
  ]);
  return row?.taken === true;
}
