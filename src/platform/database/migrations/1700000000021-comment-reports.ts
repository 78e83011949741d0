import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './app-role.js';
import { protect } from './protect.js';

const user = `(select nullif(current_setting('concord.user', true), ''))::uuid`;
const membership = `(select nullif(current_setting('concord.membership', true), ''))::uuid`;

/** Reports of comments. */
export class CommentReports1700000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      create table comment_report (
        partnership_id uuid not null,
        -- That of the comment.
        audience int not null,
        id uuid not null,
        comment_id uuid not null,
        -- The number of the text that was reported.
        version int not null,
        -- Whose comment it is; the side null: of a joint organisation.
        author_user_id uuid not null references app_user,
        author_side text,
        -- Who reported it; the same.
        user_id uuid not null references app_user,
        membership_id uuid not null,
        side_code text,
        reason text not null check (reason in ('OFF_TOPIC', 'CONFIDENTIAL', 'ABUSIVE', 'PERSONAL_DATA', 'OTHER')),
        words text,
        reported_at timestamptz not null,
        settled_at timestamptz,
        outcome text check (outcome in ('UPHELD', 'DISMISSED')),
        dismissal_reasons text,
        settled_by_membership_id uuid,
        primary key (partnership_id, id),
        check (user_id <> author_user_id),
        check ((settled_at is null) = (outcome is null)),
        check ((dismissal_reasons is not null) = (outcome is not distinct from 'DISMISSED')),
        check (settled_by_membership_id is null or settled_at is not null),
        foreign key (partnership_id, audience) references audience,
        foreign key (partnership_id, comment_id) references comment,
        foreign key (partnership_id, membership_id) references membership,
        foreign key (partnership_id, settled_by_membership_id) references membership,
        foreign key (partnership_id, author_side) references side,
        foreign key (partnership_id, side_code) references side
      );
      create unique index comment_report_once on comment_report (partnership_id, comment_id, user_id);
      create index comment_report_open on comment_report (partnership_id, audience) where settled_at is null;
      ${protect('comment_report', app, [
        'INSERT',
        'UPDATE (settled_at, outcome, dismissal_reasons, settled_by_membership_id)',
      ])};
      -- Of those who read the comment: who reported it, and the focal points of its author's side, never the author.
      create policy comment_report_personal on comment_report as restrictive to ${app} using (user_id = ${user}
        or (author_user_id <> ${user} and exists (
          select from membership m
          join organisation o on o.partnership_id = m.partnership_id and o.id = m.organisation_id
          where m.partnership_id = comment_report.partnership_id and m.id = ${membership} and m.user_id = ${user}
            and m.status = 'ACTIVE' and 'FOCAL_POINT' = any (m.roles) and o.status = 'ACCREDITED'
            and o.side_code = coalesce(comment_report.author_side, o.side_code))));
      create policy comment_report_subject on comment_report as restrictive for select to ${app} using (
        (select true from comment c where c.partnership_id = comment_report.partnership_id and c.id = comment_report.comment_id));

      -- What was reported stays as it was; it is settled once; its words only ever go.
      create trigger comment_report_fixed before delete or update of partnership_id, audience, id, comment_id, version,
        author_user_id, author_side, user_id, membership_id, side_code, reason, reported_at on comment_report
        for each row execute function refuse_change();
      create trigger comment_report_settled before update of settled_at, outcome, dismissal_reasons, settled_by_membership_id
        on comment_report for each row when (old.settled_at is not null) execute function refuse_change();
      create trigger comment_report_words before update of words on comment_report for each row
        when (new.words is not null) execute function refuse_change();
      create trigger comment_report_never_truncated before truncate on comment_report
        for each statement execute function refuse_change();

      -- A removal upholds what is open, also where its author, who knows of no report, removes their comment; and the words
      -- of all go, which may say what it said.
      create function settle_reports() returns trigger language plpgsql security definer
        set search_path = pg_catalog, public, pg_temp as $$
        begin
          update comment_report set settled_at = new.removed_at, outcome = 'UPHELD', settled_by_membership_id = ${membership}
            where partnership_id = new.partnership_id and comment_id = new.id and settled_at is null;
          update comment_report set words = null where partnership_id = new.partnership_id and comment_id = new.id;
          return null;
        end $$;
      revoke all on function settle_reports() from public;
      create trigger comment_removed_settles after update of removed_at on comment for each row
        when (old.removed_at is null and new.removed_at is not null) execute function settle_reports();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger comment_removed_settles on comment;
      drop function settle_reports();
      drop table comment_report;
    `);
  }
}
