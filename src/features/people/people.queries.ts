import { Injectable } from '@nestjs/common';
import type { Role } from '../../domain/role.js';
import { Database } from '../../platform/database/database.js';
import { encodeNodeId } from '../../platform/graphql/node-id.js';

interface Choice {
  membership_id: string;
  partnership_id: string;
  partnership_slug: string;
  organisation_name: string;
  side_code: string | null;
  roles: Role[];
}

/** What a signed-in person reads of their own account: of the installation, before any membership is acted by. */
@Injectable()
export class PeopleQueries {
  constructor(private readonly database: Database) {}

  async account(user: string): Promise<{ name: string; email: string; administrator: boolean } | undefined> {
    const [row] = await this.database.rows<{ name: string; email: string; administrator: boolean }>(
      'select name, email, administrator from app_user where id = $1',
      [user],
    );
    return row;
  }

  async choices(user: string) {
    const rows = await this.database.rows<Choice>('select * from memberships_of($1)', [user]);
    return rows.map((row) => ({
      id: encodeNodeId('Membership', row.partnership_id, row.membership_id),
      partnership: row.partnership_slug,
      organisation: row.organisation_name,
      side: row.side_code,
      roles: row.roles,
    }));
  }
}
