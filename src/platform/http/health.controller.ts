import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import { Database } from '../database/database.js';
import { Stopping } from './stopping.js';

/** For load balancers and orchestrators, outside GraphQL and without a session. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicator: HealthIndicatorService,
    private readonly database: Database,
    private readonly stopping: Stopping,
  ) {}

  /** The process answers. */
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The database answers too; 503 while it does not, and while the server is stopping. A server that has much to do is ready. */
  @Get('ready')
  async ready(): Promise<{ status: 'ok' }> {
    if (this.stopping.isUnderWay) throw new ServiceUnavailableException();
    await this.health.check([
      () =>
        this.indicator
          .check('database')
          .attempt(() => this.database.rows('select 1', [], 'GOES_ON').then(() => undefined))
          .withTimeout(2_000),
    ]);
    return { status: 'ok' };
  }
}
