import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { HealthCheckService, TypeOrmHealthIndicator } from '@nestjs/terminus';
import { Stopping } from './stopping.js';

/** For load balancers and orchestrators, outside GraphQL and without a session. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly database: TypeOrmHealthIndicator,
    private readonly stopping: Stopping,
  ) {}

  /** The process answers. */
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The database answers too; 503 while it does not, and while the server is stopping. */
  @Get('ready')
  async ready(): Promise<{ status: 'ok' }> {
    if (this.stopping.isUnderWay) throw new ServiceUnavailableException();
    await this.health.check([() => this.database.pingCheck('database', { timeout: 2_000 })]);
    return { status: 'ok' };
  }
}
