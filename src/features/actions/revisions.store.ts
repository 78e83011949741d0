import type { Actor } from '../../access/authorise.js';
import { digestOf, type RevisionDocument, revisionDocument } from '../../domain/digest.js';
import type { RevisionInput } from '../../domain/revision-input.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import type { PartnershipFacts } from '../partnerships/partnership-facts.queries.js';
import { RevisionEntity } from './revision.entity.js';

/** A revision that is being written: whose text, under which number, by whom, for which audience. */
interface Writing {
  readonly action: string;
  readonly number: number;
  readonly audience: number;
  readonly actor: Actor;
  readonly leads: Readonly<Record<string, string | null>>;
}

/** Inserts a revision; answers its document and digest. */
export function writeRevision(
  tx: WriteTransaction,
  facts: PartnershipFacts,
  { action, number, audience, actor, leads }: Writing,
  input: RevisionInput,
): { document: RevisionDocument; digest: string } {
  const texts = Object.fromEntries(input.texts.map(({ language, ...text }) => [language, text]));
  const document = revisionDocument({
    ...input,
    partnership: facts.slug,
    action,
    number,
    texts,
    leads,
    sides: facts.sides,
    equalLanguages: facts.equalLanguages,
    attachments: [],
  });
  const digest = digestOf(document);
  const beside = Object.entries(texts).filter(([language]) => !facts.equalLanguages.includes(language));
  tx.insert(RevisionEntity, {
    partnershipId: actor.partnership,
    actionId: action,
    number,
    id: tx.nextId(),
    audience,
    digest,
    document,
    translations: Object.fromEntries(beside),
    note: input.note,
    authorUserId: actor.user,
    authorMembershipId: actor.membership,
    authorOrganisationId: actor.organisation,
    createdAt: tx.now,
  });
  return { document, digest };
}

/** What a list shows of the current text without reading it. */
export function headlineOf(document: RevisionDocument, input: RevisionInput) {
  return {
    titles: Object.fromEntries(input.texts.map(({ language, title }) => [language, title])),
    area: document.area,
    valueChains: [...document.valueChains],
    materials: [...document.materials],
    leadSides: Object.entries(document.leads).flatMap(([side, lead]) => (lead ? [side] : [])),
  };
}
