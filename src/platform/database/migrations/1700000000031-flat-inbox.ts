import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';
import { protect } from './protect.js';

/** What electors are waited for by their position `p`: none, or the latest one. */
const waitedFor = (
  p: string,
): string => `case ${p}.kind when 'APPROVE_AD_REFERENDUM' then 'AD_REFERENDUM_TO_CONFIRM'
  when 'RESERVE' then 'RESERVATION_STANDING' else 'POSITION_TO_TAKE' end`;

const byPosition = `('POSITION_TO_TAKE', 'AD_REFERENDUM_TO_CONFIRM', 'RESERVATION_STANDING')`;

/**
 * What organisations are waited for in open rounds, so that an inbox neither reads the rounds that wait for others nor
 * those that are over. Kept by triggers: whoever opens or closes a round sees no elector of the other side.
 */
export class FlatInbox1700000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      create table awaited_act (
        partnership_id uuid not null,
        audience int not null,
        round_id uuid not null,
        organisation_id uuid not null,
        reason text not null
          check (reason in ('POSITION_TO_TAKE', 'AD_REFERENDUM_TO_CONFIRM', 'RESERVATION_STANDING', 'ANSWER_TO_GIVE')),
        deadline timestamptz not null,
        since timestamptz not null,
        primary key (partnership_id, round_id, organisation_id, reason),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, round_id) references approval_round,
        foreign key (partnership_id, organisation_id) references organisation
      );
      create index awaited_act_due on awaited_act (partnership_id, organisation_id, reason, deadline, since, round_id);
      -- Of many an organisation: PostgreSQL takes the index that has the order asked for.
      alter table awaited_act alter column organisation_id set (n_distinct = 5);
      ${protect('awaited_act', app, [])};

      insert into awaited_act (partnership_id, audience, round_id, organisation_id, reason, deadline, since)
        select e.partnership_id, e.audience, e.round_id, e.organisation_id, ${waitedFor('p')}, r.deadline, coalesce(p.taken_at, r.opened_at)
        from elector e join approval_round r on r.partnership_id = e.partnership_id and r.id = e.round_id and r.status = 'OPEN'
        left join lateral (select p.kind, p.taken_at from position p where p.partnership_id = e.partnership_id
          and p.round_id = e.round_id and p.organisation_id = e.organisation_id order by p.ordinal desc limit 1) p on true
        where coalesce(p.kind not in ('APPROVE', 'OBJECT', 'ABSTAIN'), true)
          and not exists (select from elector_departure d where d.partnership_id = e.partnership_id
            and d.round_id = e.round_id and d.organisation_id = e.organisation_id)
        union all
        select s.partnership_id, s.audience, s.round_id, (s.rule ->> 'spokesperson')::uuid, 'ANSWER_TO_GIVE', r.deadline, r.opened_at
        from side_answer s join approval_round r on r.partnership_id = s.partnership_id and r.id = s.round_id and r.status = 'OPEN'
        where s.rule ->> 'spokesperson' is not null;

      create function await_electors() returns trigger language plpgsql security definer
        set search_path = pg_catalog, public, pg_temp as $$
        begin
          insert into awaited_act (partnership_id, audience, round_id, organisation_id, reason, deadline, since)
            select e.partnership_id, e.audience, e.round_id, e.organisation_id, 'POSITION_TO_TAKE', r.deadline, r.opened_at
            from new_electors e join approval_round r on r.partnership_id = e.partnership_id and r.id = e.round_id
            where r.status = 'OPEN';
          return null;
        end $$;
      create trigger elector_awaited after insert on elector referencing new table as new_electors
        for each statement execute function await_electors();

      -- Who speaks for a side is waited for as long as the round is open: whether its rule is met now is asked by the inbox.
      create function await_spokesperson() returns trigger language plpgsql security definer
        set search_path = pg_catalog, public, pg_temp as $$
        begin
          insert into awaited_act (partnership_id, audience, round_id, organisation_id, reason, deadline, since)
            select r.partnership_id, new.audience, r.id, (new.rule ->> 'spokesperson')::uuid, 'ANSWER_TO_GIVE', r.deadline, r.opened_at
            from approval_round r where r.partnership_id = new.partnership_id and r.id = new.round_id and r.status = 'OPEN';
          return null;
        end $$;
      create trigger side_answer_awaited after insert on side_answer for each row
        when (new.rule ->> 'spokesperson' is not null) execute function await_spokesperson();

      create function await_next_position() returns trigger language plpgsql security definer
        set search_path = pg_catalog, public, pg_temp as $$
        begin
          if new.kind in ('APPROVE', 'OBJECT', 'ABSTAIN') then
            delete from awaited_act w where w.partnership_id = new.partnership_id and w.round_id = new.round_id
              and w.organisation_id = new.organisation_id and w.reason in ${byPosition};
            return null;
          end if;
          update awaited_act w set reason = ${waitedFor('new')}, since = new.taken_at
            where w.partnership_id = new.partnership_id and w.round_id = new.round_id
              and w.organisation_id = new.organisation_id and w.reason in ${byPosition};
          if not found then
            insert into awaited_act (partnership_id, audience, round_id, organisation_id, reason, deadline, since)
              select e.partnership_id, e.audience, e.round_id, e.organisation_id, ${waitedFor('new')}, r.deadline, new.taken_at
              from elector e join approval_round r on r.partnership_id = e.partnership_id and r.id = e.round_id
              where e.partnership_id = new.partnership_id and e.round_id = new.round_id
                and e.organisation_id = new.organisation_id and r.status = 'OPEN';
          end if;
          return null;
        end $$;
      create trigger position_awaited after insert on position for each row execute function await_next_position();

      create function await_no_more() returns trigger language plpgsql security definer
        set search_path = pg_catalog, public, pg_temp as $$
        begin
          delete from awaited_act w where w.partnership_id = new.partnership_id and w.round_id = new.round_id
            and w.organisation_id = new.organisation_id and w.reason in ${byPosition};
          return null;
        end $$;
      create trigger elector_departure_awaited after insert on elector_departure for each row execute function await_no_more();

      create function await_until() returns trigger language plpgsql security definer
        set search_path = pg_catalog, public, pg_temp as $$
        begin
          if new.status <> 'OPEN' then
            delete from awaited_act w where w.partnership_id = new.partnership_id and w.round_id = new.id;
          else
            update awaited_act w set deadline = new.deadline where w.partnership_id = new.partnership_id and w.round_id = new.id;
          end if;
          return null;
        end $$;
      create trigger approval_round_awaited after update of status, deadline on approval_round for each row execute function await_until();
      revoke all on function await_electors(), await_spokesperson(), await_next_position(), await_no_more(), await_until() from public;

      -- Silence procedures that are open, by their deadlines; the index of all open rounds of a partnership served the inbox alone.
      drop index approval_round_of_partnership;
      create index approval_round_silence on approval_round (partnership_id, deadline, opened_at, id)
        where status = 'OPEN' and procedure = 'SILENCE';

      -- Leads that have confirmed another text than the current one, since that was written; and those that have confirmed none.
      alter table action_lead add column outdated_since timestamptz;
      update action_lead l set outdated_since = v.created_at
        from action a join revision v on v.partnership_id = a.partnership_id and v.action_id = a.id
          and v.number = coalesce(a.candidate_revision, a.revision)
        where a.partnership_id = l.partnership_id and a.id = l.action_id and l.ended_at is null and l.confirmed_digest <> v.digest;
      create index action_lead_outdated on action_lead (partnership_id, organisation_id, outdated_since, action_id)
        where ended_at is null and outdated_since is not null;
      create index action_lead_invited on action_lead (partnership_id, organisation_id, since, action_id)
        where ended_at is null and confirmed_digest is null;
      create index lead_offer_waiting on lead_offer (partnership_id, offered_at, id) where state = 'OPEN';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index lead_offer_waiting, action_lead_invited, action_lead_outdated, approval_round_silence;
      alter table action_lead drop column outdated_since;
      create index approval_round_of_partnership on approval_round (partnership_id, deadline) where status = 'OPEN';
      drop trigger approval_round_awaited on approval_round;
      drop trigger elector_departure_awaited on elector_departure;
      drop trigger position_awaited on position;
      drop trigger side_answer_awaited on side_answer;
      drop trigger elector_awaited on elector;
      drop function await_until(), await_no_more(), await_next_position(), await_spokesperson(), await_electors();
      drop table awaited_act;
    `);
  }
}
