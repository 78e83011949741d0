import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Words that very many actions have are found among the newest that the viewer may see, without sorting all that have them.
 * Both ways answer the same: the thousand changed last, of all that are found.
 */
export class CommonWords1700000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Left to itself PostgreSQL would fetch and sort all actions of an audience, not read its newest by their index.
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

      -- As the owner, for what actions_found says in migration 29; the rule of who may read stands in both statements.
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
        select actions_found(of_partnership, by_text, 5000, 1000) $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function actions_found(of_partnership uuid, by_text text) returns setof uuid
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select a.id from action a
        where a.partnership_id = of_partnership
          and a.audience = any (nullif(current_setting('concord.audiences', true), '')::int[])
          and a.words @@ (select string_agg(quote_literal(word) || ':*', ' & ')::tsquery from unnest(search_words(by_text)) word)
        order by a.changed_at desc, a.id desc limit 1000 $$;
      drop function actions_found(uuid, text, int, int);
      drop function actions_among_newest(uuid, int[], tsquery, int);
    `);
  }
}
