import type { PoolClient } from 'pg';
import { verifyInstallation } from '../../src/features/log/verify-installation.js';
import { appRole } from './app-role.js';
import { verifiedUntil } from './verify-worker.js';

type Change = () => Promise<unknown>;

/** Somebody at the database itself, on a connection of the owner's; whatever they change is taken back. */
export class Tampering {
  constructor(private readonly client: PoolClient) {}

  /**
   * Tampers inside a transaction, verifies the file's own partnerships as the owner, and takes all of it back; what is
   * found, with where.
   */
  async faultsAfter(change: Change) {
    await this.client.query('begin');
    try {
      await change();
      await this.client.query('reset role');
      return (await verifyInstallation(this.client, verifiedUntil())).faults;
    } finally {
      await this.client.query('rollback');
    }
  }

  /** The code of the error that a change meets; `none` where it is let through. */
  async refusal(change: Change): Promise<string> {
    await this.client.query('begin');
    try {
      await change();
      return 'none';
    } catch (error) {
      return error instanceof Error && 'code' in error ? String(error.code) : String(error);
    } finally {
      await this.client.query('rollback');
    }
  }

  /** As the application's role, with every audience of the partnership (a UUID) in its scope. */
  async asApp(partnership: string): Promise<void> {
    await this.client.query(
      `select set_config('concord.partnership', $1::text, true), set_config('concord.audiences',
         (select array_agg(audience)::text from audience where partnership_id = $1::text::uuid), true)`,
      [partnership],
    );
    // Undone with the transaction; without the role's rights until it is set.
    await this.client.query(`grant ${appRole.name} to current_user with inherit false, set true`);
    await this.client.query(`set local role ${appRole.name}`);
  }

  /** As the owner, who switches the triggers of the rounds off. */
  async asOwner(): Promise<void> {
    const tables = ['approval_round', 'side_answer', 'elector', 'position', 'elector_departure'];
    for (const table of tables) await this.client.query(`alter table ${table} disable trigger user`);
  }
}
