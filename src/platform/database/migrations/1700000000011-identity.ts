import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';
import { protect } from './protect.js';

/** Whether who sent the invitation `i` is a focal point still, of an organisation that may act. */
const inOffice = `exists (select from membership b join app_user w on w.id = b.user_id
          join organisation bo on bo.partnership_id = b.partnership_id and bo.id = b.organisation_id
          where b.partnership_id = i.partnership_id and b.id = i.invited_by and b.status = 'ACTIVE' and w.status = 'ACTIVE'
            and 'FOCAL_POINT' = any (b.roles) and bo.status = 'ACCREDITED')`;

/** The outbox of mails, invitations, password resets, and what a person sees of their own sessions. */
export class Identity1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      -- Of the installation. A mail is queued in the transaction of the act that it tells of. What it says is sealed with a
      -- key that the database does not know; with the recipient it is gone once the mail is sent.
      create table mail (
        id uuid primary key,
        kind text not null,
        language text not null check (language in ('en', 'kk', 'ru')),
        recipient text,
        sealed bytea,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        attempts int not null default 0,
        next_attempt_at timestamptz not null,
        problem text,
        ended_at timestamptz,
        -- NONE: there was nothing to send, a new password was asked for an address without an account.
        outcome text check (outcome in ('SENT', 'DEAD', 'NONE')),
        check ((ended_at is null) = (outcome is null)),
        check (coalesce(outcome, '') in ('SENT', 'NONE') or recipient is not null)
      );
      create index mail_due on mail (next_attempt_at) where ended_at is null;
      create index mail_ended_at on mail (ended_at);
      grant select, insert, update, delete on mail to ${app};

      create table password_reset (
        hash bytea primary key,
        -- Null: asked for an address without an account, so that the answer takes the same work.
        user_id uuid references app_user,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index password_reset_user_id on password_reset (user_id) where used_at is null;
      create index password_reset_expires_at on password_reset (expires_at);
      grant select, insert, update, delete on password_reset to ${app};

      alter table session add last_used_at timestamptz, add network text;
      alter table session drop constraint session_ended_because_check;
      alter table session add constraint session_ended_because_check check (ended_because in
        ('SIGNED_OUT', 'SUSPENDED', 'TOKEN_REUSED', 'PASSWORD_CHANGED', 'PASSWORD_RESET', 'REVOKED'));

      -- Its audience is the side of the focal point who invited: the address is for that side's focal points alone.
      create table invitation (
        partnership_id uuid not null references partnership,
        audience int not null,
        id uuid not null,
        organisation_id uuid not null,
        email text not null check (email = lower(email)),
        roles text[] not null check (cardinality(roles) > 0),
        language text not null check (language in ('en', 'kk', 'ru')),
        token_hash bytea not null unique,
        invited_by uuid not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        accepted_at timestamptz,
        revoked_at timestamptz,
        primary key (partnership_id, id),
        check (accepted_at is null or revoked_at is null),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, organisation_id) references organisation,
        foreign key (partnership_id, invited_by) references membership
      );
      create index invitation_page on invitation (partnership_id, audience, created_at, id);
      ${protect('invitation', app, ['INSERT', 'UPDATE (revoked_at)'])};

      -- Whoever has the token reads the invitation, before any audience is known.
      create function invitation_of(token bytea, at timestamptz) returns table (partnership_id uuid, email text)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select i.partnership_id, i.email from invitation i
        where i.token_hash = token and i.accepted_at is null and i.revoked_at is null and i.expires_at > at and ${inOffice} $$;

      -- Uses an invitation up: of two who hold the same link, the second waits here and then finds it used. What is known of
      -- the account with its address is read behind a lock on the address and on the account, so that it stays so until
      -- the commit. Undone with the transaction where the acceptance is refused. What the inviter may no longer do they do
      -- not do by a link either; second_focal_point: somebody has come who is to agree to roles of weight.
      create function take_up_invitation(token bytea, at timestamptz) returns table (partnership_id uuid,
          partnership_audience int, organisation_id uuid, accredited boolean, email text, roles text[], user_id uuid,
          administrator boolean, other_side boolean, member boolean, joint boolean, second_focal_point boolean)
        language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
        declare
          taken invitation%rowtype;
          its_side text;
        begin
          update invitation i set accepted_at = at
            where i.token_hash = token and i.accepted_at is null and i.revoked_at is null and i.expires_at > at and ${inOffice}
            returning i.* into taken;
          if not found then return; end if;
          perform pg_advisory_xact_lock(hashtextextended('account ' || taken.email, 0));
          perform from app_user u where u.email = taken.email for no key update;
          select o.side_code into its_side from organisation o
            where o.partnership_id = taken.partnership_id and o.id = taken.organisation_id;
          return query
            select taken.partnership_id, p.audience, o.id, o.status = 'ACCREDITED', taken.email, taken.roles, u.id, u.administrator,
              exists (select from membership m join organisation mo on mo.partnership_id = m.partnership_id
                and mo.id = m.organisation_id where m.partnership_id = taken.partnership_id and m.user_id = u.id
                and mo.side_code is distinct from its_side),
              exists (select from membership m where m.partnership_id = taken.partnership_id and m.user_id = u.id
                and m.organisation_id = o.id),
              its_side is null,
              exists (select from membership f join organisation fo on fo.partnership_id = f.partnership_id
                and fo.id = f.organisation_id
                join membership by on by.partnership_id = f.partnership_id and by.id = taken.invited_by
                join organisation bo on bo.partnership_id = by.partnership_id and bo.id = by.organisation_id
                where f.partnership_id = taken.partnership_id and f.status = 'ACTIVE' and 'FOCAL_POINT' = any (f.roles)
                  and fo.status = 'ACCREDITED' and f.user_id <> by.user_id
                  and (fo.side_code = bo.side_code) = (its_side is not null))
            from partnership p
            join organisation o on o.partnership_id = p.partnership_id and o.id = taken.organisation_id
            left join app_user u on u.email = taken.email
            where p.partnership_id = taken.partnership_id;
        end $$;
      revoke all on function invitation_of(bytea, timestamptz), take_up_invitation(bytea, timestamptz) from public;
      grant execute on function invitation_of(bytea, timestamptz), take_up_invitation(bytea, timestamptz) to ${app};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function take_up_invitation(bytea, timestamptz);
      drop function invitation_of(bytea, timestamptz);
      drop table invitation, password_reset, mail;
      alter table session drop last_used_at, drop network;
      update session set ended_because = 'SIGNED_OUT' where ended_because in ('PASSWORD_CHANGED', 'PASSWORD_RESET', 'REVOKED');
      alter table session drop constraint session_ended_because_check;
      alter table session add constraint session_ended_because_check
        check (ended_because in ('SIGNED_OUT', 'SUSPENDED', 'TOKEN_REUSED'));
    `);
  }
}
