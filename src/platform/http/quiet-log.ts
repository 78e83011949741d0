import { Injectable } from '@nestjs/common';
import { Logger } from 'nestjs-pino';

/** Nest's own words of its start, module by module and route by route, at debug; its warnings and errors as they are. */
@Injectable()
export class QuietLog extends Logger {
  override log(message: unknown, ...rest: unknown[]): void {
    this.debug(message, ...rest);
  }
}
