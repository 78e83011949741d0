import type { Actor } from '../../access/authorise.js';
import { digestOf, type RevisionDocument, revisionDocument } from '../../domain/digest.js';
import { contentOf, type RevisionInput } from '../../domain/revision-input.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { notFound } from '../../platform/graphql/errors.js';
import { readId } from '../../platform/graphql/read-id.js';
import type { Request } from '../../platform/graphql/request.js';
import { type PartnershipFacts, partnershipFacts } from '../partnerships/partnership-facts.queries.js';
import { changeAction, type LockedAction, lockActionRow } from './actions.store.js';
import { confirmDigest, outdateConfirmed } from './leads.store.js';
import { RevisionEntity } from './revision.entity.js';

/** A locked action whose text is to change, and what is known of its partnership. */
export interface OpenText {
  readonly action: LockedAction;
  readonly facts: PartnershipFacts;
}

/** `lockAction`, with what writing a revision needs. */
export function lockText(tx: WriteTransaction, request: Request, globalId: string): Promise<OpenText> {
  const path = ['action'];
  return lockTextOf(tx, request, readId(request, globalId, 'Action', path), path);
}

/** The same for an action known by its UUID. */
export async function lockTextOf(
  tx: WriteTransaction,
  request: Request,
  id: string,
  path: readonly string[],
): Promise<OpenText> {
  const [action, facts] = await Promise.all([
    lockActionRow(tx, request, id, path),
    partnershipFacts(tx, request.scope),
  ]);
  if (!facts) throw notFound(path);
  return { action, facts };
}

/** What the next revision says other than the current one. */
interface Change {
  readonly content?: RevisionInput;
  readonly leads?: Readonly<Record<string, string | null>>;
  readonly firstSide?: string;
}

/**
 * Writes the next revision of a locked action, for the action's own audience. That confirms it for the author's
 * organisation while it is a lead, and by the new digest lapses what others confirmed (domain.md, "Leads").
 */
export function writeNextRevision(
  tx: WriteTransaction,
  { action, facts }: OpenText,
  actor: Actor,
  change: Change,
): { revision: number; digest: string } {
  const { document, translations, audience, id } = action;
  const { content = contentOf(document, translations), leads = document.leads } = change;
  const revision = action.revision + 1;
  const written = writeRevision(tx, facts, { action: id, number: revision, audience, actor, leads }, content);
  const headline = headlineOf(written.document, content);
  changeAction(tx, action, { ...headline, revision, firstSide: change.firstSide ?? action.firstSide });
  const { digest } = written;
  outdateConfirmed(tx, action, digest);
  if (Object.values(leads).includes(actor.organisation))
    confirmDigest(tx, action, actor.organisation, digest);
  return { revision, digest };
}

/**
 * Writes a candidate beside the approved revision of a locked action, in the place of a former one: the row goes on
 * showing the approved text. For its leads it is like any next revision.
 */
export function writeCandidate(
  tx: WriteTransaction,
  { action, facts }: OpenText,
  actor: Actor,
  content: RevisionInput,
): { revision: number; digest: string } {
  const { id, audience, document } = action;
  const revision = action.revision + 1;
  const writing = { action: id, number: revision, audience, actor, leads: document.leads };
  const { digest } = writeRevision(tx, facts, writing, content);
  changeAction(tx, action, { candidateRevision: revision });
  outdateConfirmed(tx, action, digest);
  confirmDigest(tx, action, actor.organisation, digest);
  return { revision, digest };
}

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
    summaries: Object.fromEntries(input.texts.map(({ language, summary }) => [language, summary])),
    area: document.area,
    valueChains: [...document.valueChains],
    materials: [...document.materials],
    leadSides: Object.entries(document.leads).flatMap(([side, lead]) => (lead ? [side] : [])),
  };
}
