import { Injectable } from '@nestjs/common';
import type { Role } from '../../domain/role.js';
import { encodeNodeId } from '../../platform/graphql/node-id.js';
import type { Request } from '../../platform/graphql/request.js';

interface Choice {
  membership_id: string;
  partnership_id: string;
  partnership_slug: string;
  organisation_name: string;
  side_code: string | null;
  roles: Role[];
}

/** What a signed-in person reads of their own account, whatever they act as: in the request's one read transaction. */
@Injectable()
export class PeopleQueries {
  async account(
    request: Request,
    user: string,
  ): Promise<{ name: string; email: string; administrator: boolean } | undefined> {
    const [row] = await request.read.rows<{ name: string; email: string; administrator: boolean }>(
      'select name, email, administrator from app_user where id = $1',
      [user],
    );
    return row;
  }

  async choices(request: Request, user: string) {
    const rows = await request.read.rows<Choice>('select * from memberships_of($1)', [user]);
    return rows.map((row) => ({
      id: encodeNodeId('Membership', row.partnership_id, row.membership_id),
      partnership: row.partnership_slug,
      organisation: row.organisation_name,
      side: row.side_code,
      roles: row.roles,
    }));
  }
}
