/** The embedded PostgreSQL cannot run here. The message is written for the person who typed the command. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}
