import { DataSource } from 'typeorm';
import { installJobs, jobsRole } from '../jobs/install-jobs.js';
import type { AppRole } from './app-role.js';
import { Installation1700000000001 } from './migrations/1700000000001-installation.js';
import { Log1700000000002 } from './migrations/1700000000002-log.js';
import { Partnership1700000000003 } from './migrations/1700000000003-partnership.js';
import { Actions1700000000004 } from './migrations/1700000000004-actions.js';
import { Discussion1700000000005 } from './migrations/1700000000005-discussion.js';
import { Approval1700000000006 } from './migrations/1700000000006-approval.js';
import { Positions1700000000007 } from './migrations/1700000000007-positions.js';
import { Silence1700000000008 } from './migrations/1700000000008-silence.js';
import { SideRules1700000000009 } from './migrations/1700000000009-side-rules.js';
import { PreparedPosition1700000000010 } from './migrations/1700000000010-prepared-position.js';
import { Identity1700000000011 } from './migrations/1700000000011-identity.js';
import { People1700000000012 } from './migrations/1700000000012-people.js';
import { DiscussionInFull1700000000013 } from './migrations/1700000000013-discussion-in-full.js';
import { Live1700000000014 } from './migrations/1700000000014-live.js';
import { CandidateRevision1700000000015 } from './migrations/1700000000015-candidate-revision.js';
import { ClosedRounds1700000000016 } from './migrations/1700000000016-closed-rounds.js';
import { Mentions1700000000017 } from './migrations/1700000000017-mentions.js';
import { Moderation1700000000018 } from './migrations/1700000000018-moderation.js';
import { Registration1700000000019 } from './migrations/1700000000019-registration.js';
import { Watches1700000000020 } from './migrations/1700000000020-watches.js';
import { CommentReports1700000000021 } from './migrations/1700000000021-comment-reports.js';
import { AlliancesAndCalendars1700000000022 } from './migrations/1700000000022-alliances-and-calendars.js';
import { ReportsWake1700000000024 } from './migrations/1700000000024-reports-wake.js';
import { NamesAndRequests1700000000025 } from './migrations/1700000000025-names-and-requests.js';
import { FlatReads1700000000026 } from './migrations/1700000000026-flat-reads.js';
import { OpenRounds1700000000027 } from './migrations/1700000000027-open-rounds.js';
import { FindingActions1700000000029 } from './migrations/1700000000029-finding-actions.js';
import { LiveViewers1700000000030 } from './migrations/1700000000030-live-viewers.js';
import { FlatInbox1700000000031 } from './migrations/1700000000031-flat-inbox.js';
import { ActionTerms1700000000032 } from './migrations/1700000000032-action-terms.js';
import { InvitationOfLink1700000000036 } from './migrations/1700000000036-invitation-of-link.js';
import { ShorterChecks1700000000037 } from './migrations/1700000000037-shorter-checks.js';
import { ShorterAppends1700000000038 } from './migrations/1700000000038-shorter-appends.js';
import { CommonWords1700000000040 } from './migrations/1700000000040-common-words.js';
import { RightsChanges1700000000041 } from './migrations/1700000000041-rights-changes.js';
import { LatestPosition1700000000042 } from './migrations/1700000000042-latest-position.js';
import { UnchangedActs1700000000043 } from './migrations/1700000000043-unchanged-acts.js';
import { WordsOfAudience1700000000044 } from './migrations/1700000000044-words-of-audience.js';

/** Every change of the schema, in order. */
export const migrations = [
  Installation1700000000001,
  Log1700000000002,
  Partnership1700000000003,
  Actions1700000000004,
  Discussion1700000000005,
  Approval1700000000006,
  Positions1700000000007,
  Silence1700000000008,
  SideRules1700000000009,
  PreparedPosition1700000000010,
  Identity1700000000011,
  People1700000000012,
  DiscussionInFull1700000000013,
  Live1700000000014,
  CandidateRevision1700000000015,
  ClosedRounds1700000000016,
  Mentions1700000000017,
  Moderation1700000000018,
  Registration1700000000019,
  Watches1700000000020,
  CommentReports1700000000021,
  AlliancesAndCalendars1700000000022,
  ReportsWake1700000000024,
  NamesAndRequests1700000000025,
  FlatReads1700000000026,
  OpenRounds1700000000027,
  FindingActions1700000000029,
  LiveViewers1700000000030,
  FlatInbox1700000000031,
  ActionTerms1700000000032,
  InvitationOfLink1700000000036,
  ShorterChecks1700000000037,
  ShorterAppends1700000000038,
  CommonWords1700000000040,
  RightsChanges1700000000041,
  LatestPosition1700000000042,
  UnchangedActs1700000000043,
  WordsOfAudience1700000000044,
];

/** A connection as the owner, with which the migrations run. */
export function ownerSource(ownerUrl: string, role: AppRole): DataSource {
  return new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations,
    migrationsTransactionMode: 'each',
    poolSize: 1,
    extra: { options: `-c concord.app_role=${role.name} -c lock_timeout=10s` },
  });
}

/**
 * Makes the application's role and that of its jobs where they are missing, gives them their passwords, and brings the
 * schema up to date, that of the jobs too.
 * Instances that start together wait for one another. The owner must be allowed to create roles.
 */
export async function migrate(ownerUrl: string, role: AppRole): Promise<void> {
  const source = await ownerSource(ownerUrl, role).initialize();
  try {
    await source.query(`select pg_advisory_lock(hashtext('concord migrations'))`);
    const ofJobs = jobsRole(role);
    for (const one of [role, ofJobs]) await ensureRole(source, one);
    await source.runMigrations();
    await installJobs(source, ownerUrl, ofJobs);
  } finally {
    await source.destroy();
  }
}

async function ensureRole(source: DataSource, { name, password }: AppRole): Promise<void> {
  const [{ known, create, alter }] = await source.query(
    `select exists (select from pg_roles where rolname = $1) as known,
       format('create role %I login nosuperuser nobypassrls nocreatedb nocreaterole', $1::text) as create,
       format('alter role %I password %L', $1::text, $2::text) as alter`,
    [name, password],
  );
  if (!known) await source.query(create);
  await source.query(alter);
}

/** The same database, as the role that works on jobs. */
export function jobsUrl(ownerUrl: string, role: AppRole): string {
  return appUrl(ownerUrl, jobsRole(role));
}

/** The same database, as the application's role. */
export function appUrl(ownerUrl: string, role: AppRole): string {
  const url = new URL(ownerUrl);
  url.username = role.name;
  url.password = role.password;
  return url.href;
}
