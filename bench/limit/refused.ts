/** A request that the limit does not answer; the bench measures none, so the words are few. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, code: string) {
    super(code);
    this.status = status;
  }
}
