/** A role that the installation makes in the database: who it is, and the password it will have. */
export interface AppRole {
  readonly name: string;
  readonly password: string;
}
