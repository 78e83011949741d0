import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { effectiveStatus } from '../../domain/round-status.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Request } from '../../platform/graphql/request.js';
import { Tasks } from '../../platform/jobs/tasks.js';
import { lockRound } from './round-lock.store.js';

const payload = z.object({ partnership: z.uuid(), audience: z.int(), round: z.uuid() });

/** The clock's job on a round: writes down at the deadline what it came to. Every verb does the same on its way. */
@Injectable()
export class SettleRound {
  constructor(
    tasks: Tasks,
    private readonly work: UnitOfWork,
    private readonly database: Database,
  ) {
    tasks.add('settleRound', (job) => this.settle(payload.parse(job)));
  }

  /** Nobody's act: it sees what the whole partnership sees. */
  private async settle({ partnership, audience, round: id }: z.infer<typeof payload>): Promise<void> {
    const request = new Request(this.database, {}, 'settleRound');
    request.enter(partnership);
    request.gain(audience);
    await this.work.write(request, 'settleRound', {}, async (tx) => {
      const round = await lockRound(tx, request, id, ['round']);
      // The database's clock is before this one: the job comes again.
      if (effectiveStatus(round, tx.now) === 'OPEN') throw new Error('the deadline has not come yet');
      return {};
    });
  }
}
