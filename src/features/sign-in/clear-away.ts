import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Tasks } from '../../platform/jobs/tasks.js';

/** Each night: sessions that ended more than a day ago, with their tokens, and keys of requests past their 24 hours. */
@Injectable()
export class ClearAway {
  constructor(tasks: Tasks, database: Database, clock: Clock) {
    tasks.addNightly('clearAway', async () => {
      await database.rows('select clear_away($1)', [clock.now()]);
    });
  }
}
