import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';

const desk = (waiting: string) => `
      create or replace function registration_desk(of_slug text, of_side text)
        returns table (partnership_id uuid, audience int, waiting int)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select p.partnership_id, a.audience, (select count(*)::int from organisation o
          where o.partnership_id = p.partnership_id and o.side_code is not distinct from of_side and o.status = 'PENDING'${waiting})
        from partnership p join audience a on a.partnership_id = p.partnership_id
          and ((of_side is null and a.kind = 'PARTNERSHIP') or (a.kind = 'SIDE' and a.side_code = of_side))
        where p.slug = of_slug $$;`;

/** Names that look alike are one name; which requests are of members: they take no place of an outsider's. */
export class NamesAndRequests1700000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      -- What a name looks like: compatibility forms (NFKC), case and spaces do not tell two apart, nor do the letters that
      -- Cyrillic and Latin share by their looks, among which names of both sides are written. Not unique in an index:
      -- names accredited before may look alike, and accreditations of a partnership wait for one another anyway.
      create function name_key(name text) returns text language sql immutable strict parallel safe as $$
        select translate(lower(regexp_replace(normalize(name, NFKC), '\\s+', ' ', 'g')),
          'авекмнорстухіјѕһԁԛԝ', 'abekmhopctyxijshdqw') $$;
      create index organisation_name_key on organisation (partnership_id, name_key(name))
        where status in ('ACCREDITED', 'SUSPENDED');

      alter table registration add column membership_id uuid;
      alter table registration add foreign key (partnership_id, membership_id) references membership;
      ${desk(`
            and not exists (select from registration r where r.partnership_id = o.partnership_id
              and r.organisation_id = o.id and r.membership_id is not null)`)}
      grant execute on function name_key(text) to ${app};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${desk('')}
      alter table registration drop column membership_id;
      drop index organisation_name_key;
      drop function name_key(text);
    `);
  }
}
