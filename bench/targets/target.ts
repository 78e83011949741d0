import type { Dialect } from '../workload/dialect.ts';

/** A server that is measured: a process of its own on the same data. */
export interface Target {
  readonly name: string;
  readonly port: number;
  readonly pid: number;
  readonly dialect: Dialect;
  /** What its figures do not say. */
  readonly note?: string;
  stop(): Promise<void>;
}

/** What the targets run on. */
export interface Ground {
  /** The copy of the data set, as its owner. */
  readonly ownerUrl: string;
  /** The same as the application's role. */
  readonly appUrl: string;
  readonly appRole: string;
  readonly secret: string;
  readonly jwtKey: string;
  readonly pool: number;
}
