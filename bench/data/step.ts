/** One statement of the building, and what it makes, for the progress bar. */
export interface Step {
  readonly makes: string;
  readonly sql: string;
}
