import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';
import { personal, protect } from './protect.js';

/** What an action is found by, and the lists that members keep under a name. */
export class FindingActions1700000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      -- The words of a text as they are looked for: compatibility forms, case and accents do not tell two apart, nor does
      -- a Kazakh letter from the one that is typed where a keyboard has none. No word is longer than a lexeme may be.
      create function search_words(text text) returns text[] language sql immutable strict parallel safe as $$
        select array(select left(word, 100) from regexp_split_to_table(
          translate(regexp_replace(normalize(lower(normalize(text, NFKC)), NFKD), '[\\u0300-\\u036f]', '', 'g'),
            'әғқңөұүһі', 'агкноуухи'), '[^a-z0-9\\u00c0-\\u1fff\\u2c00-\\uffff]+') word where word <> '') $$;

      create function action_words(reference text, titles jsonb, summaries jsonb) returns tsvector
        language sql immutable parallel safe as $$
        select array_to_tsvector(search_words(concat_ws(' ', reference,
          (select string_agg(t.value, ' ') from jsonb_each_text(titles) t),
          (select string_agg(s.value, ' ') from jsonb_each_text(summaries) s)))) $$;

      alter table action add column summaries jsonb not null default '{}';
      update action a set summaries = (select coalesce(jsonb_object_agg(t.key, t.value -> 'summary'), '{}')
        from revision r, jsonb_each((r.document -> 'texts') || r.translations) t
        where r.partnership_id = a.partnership_id and r.action_id = a.id and r.number = a.revision);
      alter table action add column words tsvector not null
        generated always as (action_words(reference, titles, summaries)) stored;
      create index action_words on action using gin (words);

      -- Of a table under row security no index is driven by an operator that is not leakproof (architecture.md): as the owner
      -- it is, and the rule stands in the condition. Every word given is the beginning of one there.
      create function actions_found(of_partnership uuid, by_text text) returns setof uuid
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select a.id from action a
        where a.partnership_id = of_partnership
          and a.audience = any (nullif(current_setting('concord.audiences', true), '')::int[])
          and a.words @@ (select string_agg(quote_literal(word) || ':*', ' & ')::tsquery from unnest(search_words(by_text)) word)
        order by a.changed_at desc, a.id desc limit 1000 $$;
      revoke all on function actions_found(uuid, text) from public;
      grant execute on function actions_found(uuid, text), search_words(text), action_words(text, jsonb, jsonb) to ${app};

      -- Its audience is the partnership's, as that of a watch: who sees a row is for the personal policy.
      create table saved_view (
        partnership_id uuid not null,
        audience int not null,
        id uuid not null,
        membership_id uuid not null,
        name text not null check (length(name) <= 80),
        address text not null,
        saved_at timestamptz not null,
        removed_at timestamptz,
        primary key (partnership_id, id),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, membership_id) references membership
      );
      create unique index saved_view_name on saved_view (partnership_id, membership_id, name_key(name)) where removed_at is null;
      ${protect('saved_view', app, ['INSERT', 'UPDATE (removed_at)'])};
      ${personal('saved_view', app, 'membership_id', 'concord.membership')};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table saved_view;
      drop function actions_found(uuid, text);
      alter table action drop column words, drop column summaries;
      drop function action_words(text, jsonb, jsonb);
      drop function search_words(text);
    `);
  }
}
