import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';

/** The column made anew, and its index: before 17 PostgreSQL cannot change what a column is generated from. */
const wordsFrom = (expression: string, options = '') => `
  alter table action drop column words;
  alter table action add column words tsvector not null generated always as (${expression}) stored;
  create index action_words on action using gin (words)${options};`;

/** As migration 29 has it. */
const formerWords = `
  create function action_words(reference text, titles jsonb, summaries jsonb) returns tsvector
    language sql immutable parallel safe as $$
    select array_to_tsvector(search_words(concat_ws(' ', reference,
      (select string_agg(t.value, ' ') from jsonb_each_text(titles) t),
      (select string_agg(s.value, ' ') from jsonb_each_text(summaries) s)))) $$;`;

/** As migration 40 has them. */
const formerSearch = `
  create function actions_among_newest(of_partnership uuid, of_audiences int[], query tsquery, newest int,
      out found uuid[], out looked_at int)
    language sql stable set enable_bitmapscan = off set enable_sort = off as $$
    select coalesce(array_agg(n.id order by n.changed_at desc, n.id desc) filter (where n.words @@ query), '{}'), count(*)::int
    from (
      select w.* from unnest(of_audiences) of_one(audience) cross join lateral (
        select a.id, a.changed_at, a.words from action a
        where a.partnership_id = of_partnership and a.audience = of_one.audience
        order by a.changed_at desc, a.id desc limit newest) w
      order by w.changed_at desc, w.id desc limit newest) n $$;
  revoke all on function actions_among_newest(uuid, int[], tsquery, int) from public;

  create function actions_found(of_partnership uuid, by_text text, newest int, most int) returns setof uuid
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    declare
      audiences constant int[] := array(select distinct unnest(nullif(current_setting('concord.audiences', true), '')::int[]));
      query constant tsquery := (select string_agg(quote_literal(word) || ':*', ' & ')::tsquery
        from unnest(search_words(by_text)) word);
      among record;
    begin
      select * into among from actions_among_newest(of_partnership, audiences, query, newest);
      if cardinality(among.found) >= most or among.looked_at < newest then
        return query select unnest(among.found[:most]);
      else
        return query select a.id from action a
          where a.partnership_id = of_partnership and a.audience = any (audiences) and a.words @@ query
          order by a.changed_at desc, a.id desc limit most;
      end if;
    end $$;
  revoke all on function actions_found(uuid, text, int, int) from public;

  create or replace function actions_found(of_partnership uuid, by_text text) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select actions_found(of_partnership, by_text, 5000, 1000) $$;`;

const place = 'a.id, a.audience, a.created_at, a.changed_at, a.year, a.number';

/**
 * The index of words holds each with the audience it stands in, so that what is looked up is of the viewer alone: of a
 * word that the actions of others have, nothing is read (docs/adr/0040). How many of the newest are looked at before follows
 * from how many of the first few have the words.
 */
export class WordsOfAudience1700000000044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      drop function actions_found(uuid, text, int, int);
      drop function actions_among_newest(uuid, int[], tsquery, int);

      -- '12 lithium': an audience has its number in all partnerships alone.
      create function action_words(audience int, reference text, titles jsonb, summaries jsonb) returns tsvector
        language sql immutable parallel safe as $$
        select array_to_tsvector(array(select audience || ' ' || word from unnest(search_words(concat_ws(' ', reference,
          (select string_agg(t.value, ' ') from jsonb_each_text(titles) t),
          (select string_agg(s.value, ' ') from jsonb_each_text(summaries) s)))) word)) $$;
      grant execute on function action_words(int, text, jsonb, jsonb) to ${app};
      -- Nothing waits to be sorted in: each audience of a viewer would read all that waits.
      ${wordsFrom('action_words(audience, reference, titles, summaries)', ' with (fastupdate = off)')}
      drop function action_words(text, jsonb, jsonb);

      -- What a list needs to know of an action to put it in order.
      create type found_action as
        (id uuid, audience int, created_at timestamptz, changed_at timestamptz, year int, number int);

      -- Left to itself PostgreSQL would fetch and sort all actions of an audience, not read its newest by their index.
      create function actions_among_newest(of_partnership uuid, of_audiences int[], queries tsquery[], newest int,
          out found found_action[], out looked_at int, out since timestamptz, out until timestamptz)
        language sql stable set enable_bitmapscan = off set enable_sort = off as $$
        select coalesce(array_agg((${place})::found_action order by a.changed_at desc, a.id desc)
          filter (where a.words @@ a.query), '{}'), count(*)::int, min(a.changed_at), max(a.changed_at)
        from (
          select w.*, of_one.query from unnest(of_audiences, queries) of_one(audience, query) cross join lateral (
            select ${place}, a.words from action a
            where a.partnership_id = of_partnership and a.audience = of_one.audience
            order by a.changed_at desc, a.id desc limit newest) w
          order by w.changed_at desc, w.id desc limit newest) a $$;

      -- How many there are, if they were changed as often before as the newest were: nobody counts them.
      create function actions_likely(of_partnership uuid, of_audiences int[], newest int, since timestamptz, until timestamptz)
        returns float8 language sql stable as $$
        select newest * extract(epoch from until - min(o.changed_at)) / greatest(extract(epoch from until - since), 0.001)
        from unnest(of_audiences) of_one(audience) cross join lateral (
          select a.changed_at from action a where a.partnership_id = of_partnership and a.audience = of_one.audience
          order by a.changed_at, a.id limit 1) o $$;

      -- OFFSET 0: the words alone find the rows, by index action_words, which leads to those of the audience.
      create function actions_by_index(of_partnership uuid, of_audiences int[], queries tsquery[], most int)
        returns setof found_action language sql stable set enable_seqscan = off as $$
        select f.* from unnest(of_audiences, queries) of_one(audience, query) cross join lateral (
          select ${place} from (select ${place}, a.partnership_id from action a where a.words @@ of_one.query offset 0) a
          where a.partnership_id = of_partnership and a.audience = of_one.audience
          order by a.changed_at desc, a.id desc limit most) f
        order by f.changed_at desc, f.id desc limit most $$;

      -- As the owner, for what actions_found says in migration 29; the rule of who may read stands in both statements.
      -- Every way answers the same: of those that have the words the ones changed last, as many as are wanted at most.
      create function actions_by_words(of_partnership uuid, by_text text, first_look int, farthest int, most int)
        returns setof found_action language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        declare
          audiences constant int[] := array(select distinct unnest(nullif(current_setting('concord.audiences', true), '')::int[]));
          words constant text[] := search_words(by_text);
          queries constant tsquery[] := array(
            select (select string_agg(quote_literal(one.audience || ' ' || word) || ':*', ' & ') from unnest(words) word)::tsquery
            from unnest(audiences) with ordinality one(audience, place) order by one.place);
          newest int := first_look;
          share float8;
          wanted float8;
          among record;
        begin
          loop
            select * into among from actions_among_newest(of_partnership, audiences, queries, newest);
            if cardinality(among.found) >= most or among.looked_at < newest then
              return query select f.* from unnest(among.found[:most]) f;
              return;
            end if;
            exit when newest > first_look or cardinality(among.found) = 0;
            -- A second look, a quarter longer than should suffice by the first, where that reads less than all that have the
            -- words: one that is looked up is fetched and sorted, and costs twice one that is read in order.
            share := cardinality(among.found)::float8 / newest;
            wanted := most * 1.25 / share + 1;
            exit when wanted > farthest
              or wanted > 2 * share * actions_likely(of_partnership, audiences, newest, among.since, among.until);
            newest := wanted;
          end loop;
          return query select * from actions_by_index(of_partnership, audiences, queries, most);
        end $$;

      create function actions_by_words(of_partnership uuid, by_text text) returns setof found_action
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select * from actions_by_words(of_partnership, by_text, 250, 50000, 1000) $$;
      revoke all on function actions_among_newest(uuid, int[], tsquery[], int), actions_by_index(uuid, int[], tsquery[], int),
        actions_likely(uuid, int[], int, timestamptz, timestamptz), actions_by_words(uuid, text, int, int, int),
        actions_by_words(uuid, text) from public;
      grant execute on function actions_by_words(uuid, text) to ${app};

      -- What instances of the release before call.
      create or replace function actions_found(of_partnership uuid, by_text text) returns setof uuid
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select id from actions_by_words(of_partnership, by_text) $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      drop function actions_by_words(uuid, text), actions_by_words(uuid, text, int, int, int),
        actions_by_index(uuid, int[], tsquery[], int), actions_likely(uuid, int[], int, timestamptz, timestamptz),
        actions_among_newest(uuid, int[], tsquery[], int);
      drop type found_action;
      ${formerWords}
      grant execute on function action_words(text, jsonb, jsonb) to ${app};
      ${wordsFrom('action_words(reference, titles, summaries)')}
      drop function action_words(int, text, jsonb, jsonb);
      ${formerSearch}
    `);
  }
}
