import { Injectable } from '@nestjs/common';

/** What a job does with its payload; it is done again, later, where it throws. */
type Run = (payload: unknown) => Promise<void>;

/** The kinds of jobs by name, as the features bring them. */
@Injectable()
export class Tasks {
  private readonly runs = new Map<string, Run>();
  private readonly nightly: string[] = [];

  add(name: string, run: Run): void {
    this.runs.set(name, run);
  }

  /** Done by one instance each night at 03:00 UTC; a night in which none ran is made up for. */
  addNightly(name: string, run: Run): void {
    this.add(name, run);
    this.nightly.push(name);
  }

  get list(): Readonly<Record<string, Run>> {
    return Object.fromEntries(this.runs);
  }

  get crontab(): string {
    return this.nightly.map((name) => `0 3 * * * ${name} ?fill=1d`).join('\n');
  }
}
