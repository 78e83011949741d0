import { hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ConfigError } from './config-error.js';
import { type MailConfig, readMailConfig } from './mail-config.js';

const flag = z.stringbool().optional();

const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_APP_ROLE: z
    .string()
    .regex(/^[a-z_][a-z0-9_]{0,62}$/)
    .default('concord_app'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  CONCORD_SECRET: z.string().optional(),
  CONCORD_DATA: z.string().default('.data'),
  CONCORD_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter((origin) => origin !== ''))
    .pipe(z.array(z.url({ protocol: /^https?$/ }).refine((origin) => new URL(origin).origin === origin))),
  CONCORD_TRUST_PROXY: flag,
  CONCORD_INTROSPECTION: flag,
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
});

/** What the installation was told, parsed once. Secrets are derived from one master secret, a key per purpose. */
export interface Config {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  /** The owner's connection, used for migrations; absent: the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined;
  readonly appRole: string;
  readonly pool: number;
  readonly dataFolder: string;
  readonly trustProxy: boolean;
  /** Of pages beside the server's own that may open a WebSocket: `https://concord.example.org`. */
  readonly origins: readonly string[];
  readonly introspection: boolean;
  /** Unless told otherwise: every request in production, warnings in development. */
  readonly logLevel: NonNullable<z.infer<typeof environment>['LOG_LEVEL']>;
  /** The master secret; absent in development, where one is made and kept in the data folder. */
  readonly secret: string | undefined;
  readonly mail: MailConfig;
}

/**
 * Reads the environment. `X_FILE` names a file that holds the value of `X`, for secrets of containers.
 * Refuses (ConfigError) malformed values, mail without a sender, and in production a missing DATABASE_URL, a missing or weak
 * CONCORD_SECRET, and mail whose links would lead nowhere.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given: Record<string, string | undefined> = { ...env };
  for (const name of ['DATABASE_URL', 'CONCORD_SECRET', 'SMTP_URL']) {
    const file = env[`${name}_FILE`];
    if (file) given[name] = contentOf(file, `${name}_FILE`);
  }
  for (const [name, value] of Object.entries(given)) if (value === '') delete given[name];
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const told = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`The configuration is not valid.\n  ${told.join('\n  ')}`);
  }
  const e = parsed.data;
  const production = e.NODE_ENV === 'production';
  if (production && !e.DATABASE_URL) throw new ConfigError('DATABASE_URL: is needed in production.');
  if (production || e.CONCORD_SECRET !== undefined) refuseWeakSecret(e.CONCORD_SECRET);
  return {
    production,
    host: e.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    port: e.PORT,
    databaseUrl: e.DATABASE_URL,
    appRole: e.DATABASE_APP_ROLE,
    pool: e.DATABASE_POOL,
    dataFolder: e.CONCORD_DATA,
    trustProxy: e.CONCORD_TRUST_PROXY ?? false,
    origins: e.CONCORD_ORIGINS,
    introspection: e.CONCORD_INTROSPECTION ?? !production,
    logLevel: e.LOG_LEVEL ?? (production ? 'info' : 'warn'),
    secret: e.CONCORD_SECRET,
    mail: readMailConfig(e, production),
  };
}

function contentOf(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new ConfigError(`${name}: ${file} cannot be read.`);
  }
}

function refuseWeakSecret(secret: string | undefined): void {
  const advice = 'Make one with: openssl rand -base64 48';
  if (!secret) throw new ConfigError(`CONCORD_SECRET: is needed in production. ${advice}`);
  const guessable = /change.?me|secret|password|example|concord|default/i.test(secret);
  if (secret.length < 32 || new Set(secret).size < 12 || guessable) {
    throw new ConfigError(`CONCORD_SECRET: is too short or a default. ${advice}`);
  }
}

/** A key of 32 bytes, in hex, for one purpose (HKDF, RFC 5869), so that one secret need be kept. */
export function derivedKey(secret: string, purpose: string): string {
  return Buffer.from(hkdfSync('sha256', secret, 'concord', purpose, 32)).toString('hex');
}
