import { randomBytes } from 'node:crypto';
import { Command, InvalidArgumentError } from 'commander';
import { refusalSentence } from '../../catalogue/refusal-sentence.js';
import { isRefused } from '../../domain/refusal.js';
import { normaliseText, textForms } from '../../domain/text.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ownerSource } from '../../platform/database/migrate.js';
import { encodeNodeId, noPartnership } from '../../platform/graphql/node-id.js';
import { EmailAddress } from '../../platform/graphql/scalars.js';
import { Ids } from '../../platform/ids.js';
import { Accounts } from './accounts.store.js';

/** What the commands need from outside. */
export interface Terminal {
  /** The database's owner: its connection string, and the name of the application's role. */
  readonly owner: () => { readonly url: string; readonly appRole: string };
  readonly clock: Clock;
  /** All that comes in, until its end. */
  readonly read: () => Promise<string>;
  readonly say: (line: string) => void;
}

/** Told to whoever gave a command that cannot be followed: a sentence, no stack. */
export class CommandRefused extends Error {}

interface CreateOptions {
  readonly email: string;
  readonly name: string;
  readonly administrator: boolean;
  readonly passwordStdin: boolean;
}

/** `user create`: how the first administrator, and everybody until there are invitations, gets an account. */
export function userCommand(terminal: Terminal): Command {
  const create = new Command('create')
    .description('Makes an account. The password is read from standard input, or made and shown once.')
    .requiredOption('--email <address>', 'the address to sign in with', emailOf)
    .requiredOption('--name <name>', 'the name the person goes by', nameOf)
    .option('--administrator', 'administers the installation: founds partnerships, sees no content', false)
    .option('--password-stdin', 'the password is the first line of standard input', false)
    .action((options: CreateOptions) => createUser(options, terminal));
  return new Command('user').description('Accounts.').addCommand(create);
}

async function createUser(options: CreateOptions, terminal: Terminal): Promise<void> {
  const { owner, clock, read, say } = terminal;
  const given = options.passwordStdin ? ((await read()).split(/\r?\n/)[0] ?? '') : undefined;
  const password = given ?? randomBytes(18).toString('base64url');
  const { url, appRole } = owner();
  const source = await ownerSource(url, { name: appRole, password: '' }).initialize();
  try {
    const database = new Database(source);
    const accounts = new Accounts(database, clock, new Ids(clock));
    const made = await accounts.create({ ...options, password });
    if (isRefused(made)) throw new CommandRefused(refusalSentence(made.refusal, 'en'));
    say(`Created ${options.email.toLowerCase()}, user ${encodeNodeId('User', noPartnership, made.user)}.`);
    if (given === undefined) say(`Password, shown this once: ${password}`);
  } catch (error) {
    throw isWithoutSchema(error)
      ? new CommandRefused('This database has no tables yet: start Concord on it once, then create users.')
      : error;
  } finally {
    await source.destroy();
  }
}

const UNDEFINED_TABLE = '42P01';

function isWithoutSchema(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === UNDEFINED_TABLE;
}

function emailOf(raw: string): string {
  try {
    return String(EmailAddress.parseValue(raw));
  } catch {
    throw new InvalidArgumentError('It is not an e-mail address.');
  }
}

function nameOf(raw: string): string {
  const outcome = normaliseText(raw, textForms.name);
  if ('problem' in outcome) throw new InvalidArgumentError('A name is 1 to 200 characters on one line.');
  return outcome.text;
}
