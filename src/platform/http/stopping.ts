import { Injectable } from '@nestjs/common';

/** Whether the server is on its way out: then it is not ready, so that nobody sends it new work. */
@Injectable()
export class Stopping {
  private begun = false;

  begin(): void {
    this.begun = true;
  }

  get isUnderWay(): boolean {
    return this.begun;
  }
}
