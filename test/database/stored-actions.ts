import { randomUUID } from 'node:crypto';
import { owner } from '../support/app.js';

/** An action as a row, without the verbs: for lists of a length that nobody would write one by one. */
export interface StoredAction {
  readonly title: string;
  /** Absent: the partnership's. */
  readonly audience?: number;
  readonly status?: string;
  readonly area?: string;
  readonly valueChains?: readonly string[];
  readonly materials?: readonly string[];
  /** Lead organisations (UUID) by side; the first is the first lead. */
  readonly leads: Readonly<Record<string, string>>;
  readonly createdAt: string;
  readonly changedAt?: string;
  /** Year and number of the reference. */
  readonly reference?: readonly [number, number];
}

/** Stores actions, each with one revision that all its leads have confirmed; answers their UUIDs. */
export async function storeActions(partnership: string, actions: readonly StoredAction[]): Promise<string[]> {
  const digest = `sha256:${'0'.repeat(64)}`;
  const rows = actions.map((action) => ({
    id: randomUUID(),
    revision: randomUUID(),
    title: action.title,
    audience: action.audience ?? null,
    status: action.status ?? 'PROPOSED',
    area: action.area ?? 'integration',
    value_chains: action.valueChains ?? ['batteries'],
    materials: action.materials ?? [],
    lead_sides: Object.keys(action.leads),
    leads: action.leads,
    created_at: action.createdAt,
    changed_at: action.changedAt ?? action.createdAt,
    year: action.reference?.[0] ?? null,
    number: action.reference?.[1] ?? null,
  }));
  const columns = `id uuid, revision uuid, title text, audience int, status text, area text, value_chains text[],
    materials text[], lead_sides text[], leads jsonb, created_at timestamptz, changed_at timestamptz, year int, number int`;
  await owner.query(
    `with r as (
       select x.*, coalesce(x.audience, p.audience) as seen_by, p.partnership_id,
         jsonb_build_object('format', 'concord/revision/1', 'number', 1, 'area', x.area, 'valueChains', x.value_chains,
           'materials', x.materials, 'policyLinks', '[]'::jsonb, 'expectedResult', 'A result.', 'budget', '[]'::jsonb,
           'leads', x.leads, 'texts', jsonb_build_object('en', jsonb_build_object('title', x.title, 'summary', 'A summary.'))) document
       from jsonb_to_recordset($2::jsonb) x(${columns}), partnership p where p.partnership_id = $1),
     a as (insert into action (partnership_id, audience, id, circle, status, first_side, revision, year, number, reference,
         titles, area, value_chains, materials, lead_sides, created_at, changed_at, proposed_at)
       select partnership_id, seen_by, id, seen_by, status, lead_sides[1], 1, year, number,
         'EU-KZ/' || year || '/' || lpad(number::text, greatest(3, length(number::text)), '0'), jsonb_build_object('en', title), area, value_chains, materials,
         lead_sides, created_at, changed_at, case when number is not null then created_at end from r),
     v as (insert into revision (partnership_id, audience, action_id, number, id, digest, document, translations,
         author_user_id, author_membership_id, author_organisation_id, created_at)
       select r.partnership_id, seen_by, r.id, 1, r.revision, $3, document, '{}', m.user_id, m.id, m.organisation_id, r.created_at
       from r cross join lateral (select * from membership m where m.partnership_id = r.partnership_id
         and m.organisation_id = (r.leads ->> r.lead_sides[1])::uuid limit 1) m)
     insert into action_lead (partnership_id, audience, action_id, side_code, organisation_id, from_revision,
       confirmed_digest, confirmed_at, since)
     select r.partnership_id, seen_by, r.id, l.key, l.value::uuid, 1, $3, r.created_at, r.created_at
     from r, jsonb_each_text(r.leads) l`,
    [partnership, JSON.stringify(rows), digest],
  );
  return rows.map(({ id }) => id);
}
