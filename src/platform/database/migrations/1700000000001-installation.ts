import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createNodeIdFunctions, dropNodeIdFunctions } from '../../graphql/compiler/node-id.sql.js';
import { appRole } from './app-role.js';
import { appendOnly } from './protect.js';

/** Tables of the installation: accounts, credentials, sessions, the security log, answered requests. */
export class Installation1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      revoke create on schema public from public;
      grant usage on schema public to ${app};
      -- Nothing of the application's own making may stand before a table: a temporary one would come first by its name.
      do $$ begin
        execute format('revoke temporary on database %I from public, %I',
          current_database(), current_setting('concord.app_role'));
      end $$;

      create function refuse_change() returns trigger language plpgsql as $$
        begin raise exception 'rows of % are never changed', tg_table_name using errcode = 'CN002'; end $$;

      -- Inside a batch the COMMIT is already on its way: an update that touched no row must fail here.
      create function must_touch(touched bigint, wanted bigint) returns void language plpgsql as $$
        begin
          if touched <> wanted then
            raise exception 'touched % rows instead of %', touched, wanted using errcode = 'CN001';
          end if;
        end $$;

      ${createNodeIdFunctions}
      create table app_user (
        id uuid primary key,
        email text not null unique check (email = lower(email)),
        name text not null,
        administrator boolean not null default false,
        status text not null default 'ACTIVE' check (status in ('ACTIVE', 'SUSPENDED')),
        created_at timestamptz not null
      );
      create table credential (
        user_id uuid primary key references app_user,
        password_hash text not null,
        changed_at timestamptz not null
      );
      create table session (
        id uuid primary key,
        user_id uuid not null references app_user,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz,
        ended_because text check (ended_because in ('SIGNED_OUT', 'SUSPENDED', 'TOKEN_REUSED'))
      );
      create index session_user_id on session (user_id) where ended_at is null;
      create table refresh_token (
        hash bytea primary key,
        session_id uuid not null references session,
        created_at timestamptz not null,
        used_at timestamptz
      );
      create table sign_in_budget (
        key text primary key,
        failures int not null,
        since timestamptz not null
      );
      create table security_event (
        id uuid primary key,
        at timestamptz not null,
        kind text not null,
        user_id uuid,
        session_id uuid,
        network text
      );
      ${appendOnly('security_event')};
      create table idempotency (
        user_id uuid not null,
        membership_id uuid not null,
        field text not null,
        key text not null,
        request_digest text not null,
        outcome jsonb not null,
        created_at timestamptz not null,
        primary key (user_id, membership_id, field, key)
      );
      create index idempotency_created_at on idempotency (created_at);

      grant select, insert, update on app_user, credential, session, refresh_token, sign_in_budget to ${app};
      grant delete on sign_in_budget, idempotency to ${app};
      grant select, insert on security_event, idempotency to ${app};
      -- Lets the app skip the rows that another write is clearing away; it never updates one.
      grant update (created_at) on idempotency to ${app};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table idempotency, security_event, sign_in_budget, refresh_token, session, credential, app_user;
      ${dropNodeIdFunctions}
      drop function must_touch(bigint, bigint);
      drop function refuse_change();
      do $$ begin execute format('grant temporary on database %I to public', current_database()); end $$;
    `);
  }
}
