import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';
import { appendOnly, protect } from './protect.js';

/** Roadmap editions and joint actions with their revisions, leads, offers, proposals and references. */
export class Actions1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      create table roadmap (
        partnership_id uuid not null references partnership,
        audience int not null,
        id uuid not null,
        titles jsonb not null,
        starts_on date not null,
        ends_on date not null check (ends_on >= starts_on),
        due_on date,
        status text not null default 'DRAFT' check (status in ('DRAFT', 'IN_APPROVAL', 'APPROVED', 'IN_EFFECT', 'CLOSED')),
        created_at timestamptz not null,
        primary key (partnership_id, id),
        foreign key (partnership_id, audience) references audience
      );
      create table action (
        partnership_id uuid not null references partnership,
        audience int not null,
        id uuid not null,
        circle int not null,
        status text not null check (status in ('DRAFT', 'PROPOSED', 'RETURNED', 'WITHDRAWN', 'IN_APPROVAL', 'APPROVED')),
        first_side text not null,
        revision int not null,
        approved_revision int,
        year int,
        number int,
        reference text,
        titles jsonb not null,
        area text,
        value_chains text[] not null,
        materials text[] not null,
        lead_sides text[] not null,
        reasons text,
        thread_count int not null default 0,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        proposed_at timestamptz,
        primary key (partnership_id, id),
        unique (partnership_id, reference),
        check ((reference is null) = (proposed_at is null)),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, circle) references audience,
        foreign key (partnership_id, first_side) references side
      );
      create index action_created on action (partnership_id, audience, created_at desc, id desc);
      create index action_changed on action (partnership_id, audience, changed_at desc, id desc);
      create index action_referenced on action (partnership_id, audience, coalesce(year, 9999), coalesce(number, 0), id);
      create index action_status on action (partnership_id, audience, status, created_at desc, id desc);
      create table revision (
        partnership_id uuid not null,
        audience int not null,
        action_id uuid not null,
        number int not null check (number > 0),
        id uuid not null,
        digest text not null check (digest ~ '^sha256:[0-9a-f]{64}$'),
        document jsonb not null,
        translations jsonb not null,
        note text,
        author_user_id uuid not null references app_user,
        author_membership_id uuid not null,
        author_organisation_id uuid not null,
        created_at timestamptz not null,
        primary key (partnership_id, action_id, number),
        unique (partnership_id, id),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, action_id) references action deferrable initially deferred,
        foreign key (partnership_id, author_membership_id) references membership,
        foreign key (partnership_id, author_organisation_id) references organisation
      );
      alter table action add foreign key (partnership_id, id, revision)
        references revision (partnership_id, action_id, number) deferrable initially deferred;
      create table action_lead (
        partnership_id uuid not null,
        audience int not null,
        action_id uuid not null,
        side_code text not null,
        from_revision int not null,
        organisation_id uuid not null,
        confirmed_digest text,
        confirmed_at timestamptz,
        ended_at timestamptz,
        since timestamptz not null,
        primary key (partnership_id, action_id, side_code, from_revision),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, action_id) references action deferrable initially deferred,
        foreign key (partnership_id, organisation_id) references organisation,
        foreign key (partnership_id, side_code) references side
      );
      create unique index action_lead_of_side on action_lead (partnership_id, action_id, side_code) where ended_at is null;
      create index action_lead_organisation on action_lead (partnership_id, organisation_id) where ended_at is null;
      create table lead_offer (
        partnership_id uuid not null,
        audience int not null,
        id uuid not null,
        action_id uuid not null,
        side_code text not null,
        organisation_id uuid not null,
        state text not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'ENDED')),
        offered_at timestamptz not null,
        answered_at timestamptz,
        primary key (partnership_id, id),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, action_id) references action,
        foreign key (partnership_id, organisation_id) references organisation
      );
      create unique index lead_offer_open on lead_offer (partnership_id, action_id, organisation_id) where state = 'OPEN';
      -- Who proposed a text may not take a position on it.
      create table proposal (
        partnership_id uuid not null,
        audience int not null,
        id uuid not null,
        action_id uuid not null,
        revision int not null,
        user_id uuid not null references app_user,
        membership_id uuid not null,
        proposed_at timestamptz not null,
        primary key (partnership_id, id),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, action_id, revision) references revision
      );
      create index proposal_of_action on proposal (partnership_id, action_id);
      create table reference_counter (
        partnership_id uuid not null references partnership,
        audience int not null,
        year int not null,
        last int not null,
        primary key (partnership_id, year),
        foreign key (partnership_id, audience) references audience
      );
      ${protect('roadmap', app, ['INSERT', 'UPDATE'])};
      ${protect('action', app, ['INSERT', 'UPDATE'])};
      ${protect('revision', app, ['INSERT'])};
      ${protect('action_lead', app, ['INSERT', 'UPDATE'])};
      ${protect('lead_offer', app, ['INSERT', 'UPDATE'])};
      ${protect('proposal', app, ['INSERT'])};
      ${protect('reference_counter', app, ['INSERT', 'UPDATE'])};
      ${appendOnly('proposal')};
      -- A proposed revision leaves the circle; nothing else of a revision ever changes.
      grant update (audience) on revision to ${app};
      create trigger revision_unchanged before delete or update of partnership_id, action_id, number, id, digest, document,
        translations, note, author_user_id, author_membership_id, author_organisation_id, created_at on revision
        for each row execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table action drop constraint action_partnership_id_id_revision_fkey;
      drop table reference_counter, proposal, lead_offer, action_lead, revision, action, roadmap;
    `);
  }
}
