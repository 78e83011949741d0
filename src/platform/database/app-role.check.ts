import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from './database.js';

/** Refuses to serve with a database role that could step over the row-level wall. */
@Injectable()
export class AppRoleCheck implements OnModuleInit {
  constructor(private readonly database: Database) {}

  async onModuleInit(): Promise<void> {
    const [row] = await this.database.rows<{ name: string; unfit: boolean }>(
      `select current_user as name, r.rolsuper or r.rolbypassrls or exists (
           select from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'public' and pg_has_role(current_user, c.relowner, 'USAGE')) as unfit
       from pg_roles r where r.rolname = current_user`,
    );
    if (!row || row.unfit) {
      throw new Error(
        `The database role ${row?.name} is a superuser, bypasses row-level security or owns tables: Concord does not serve with it.`,
      );
    }
  }
}
