import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Ids } from '../../platform/ids.js';

/**
 * What happened to accounts and sessions; `network` as `networkOf` names it. Written in the statement that does it: SIGNED_IN,
 * USER_CREATED, SESSION_REVOKED, PASSWORD_CHANGED, PASSWORD_RESET_REQUESTED, PASSWORD_RESET.
 */
export interface SecurityEvent {
  readonly kind:
    | 'SIGN_IN_FAILED'
    | 'SIGN_IN_LOCKED'
    | 'SIGNED_OUT'
    | 'REFRESH_TOKEN_REUSED'
    | 'SESSIONS_ENDED'
    | 'SAMPLE_LOADED';
  readonly user?: string;
  /** The address tried, where nobody is signed in yet: the event is the account's that has it, if any. */
  readonly email?: string;
  readonly session?: string;
  readonly network?: string;
}

/** The installation's security log: only ever appended to. */
@Injectable()
export class SecurityEvents {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async record({ kind, user, email, session, network }: SecurityEvent): Promise<void> {
    await this.database.rows(
      `insert into security_event (id, at, kind, user_id, session_id, network)
       values ($1, $2, $3, coalesce($4, (select id from app_user where email = $7)), $5, $6)`,
      [
        this.ids.next(),
        this.clock.now(),
        kind,
        user ?? null,
        session ?? null,
        network ?? null,
        email?.toLowerCase() ?? null,
      ],
    );
  }
}
