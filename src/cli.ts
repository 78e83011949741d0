#!/usr/bin/env node
import 'reflect-metadata';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import { readConfig } from './config.js';
import { ConfigError } from './config-error.js';
import { verifyCommand } from './features/log/verify-command.js';
import { CommandRefused, userCommand } from './features/sign-in/user-command.js';
import { SystemClock } from './platform/clock.js';
import { runningEmbeddedPostgres } from './platform/database/embedded/start-embedded-postgres.js';
import { mailCommand } from './platform/mail/mail-command.js';

/** The owner of the configured database, else of the embedded one, if it runs. */
function owner() {
  const { databaseUrl, dataFolder, appRole } = readConfig(process.env);
  const url = databaseUrl ?? runningEmbeddedPostgres(join(dataFolder, 'postgres'));
  if (!url) throw new CommandRefused('Concord is not running here. Run npm start, or set DATABASE_URL.');
  return { url, appRole };
}

const program = new Command('concord').description('Commands of a Concord installation.');
program.addCommand(
  userCommand({
    owner,
    clock: new SystemClock(),
    read: () => text(process.stdin),
    say: (line) => console.log(line),
  }),
);
program.addCommand(mailCommand({ owner, say: (line) => console.log(line) }));
program.addCommand(verifyCommand({ owner, say: (line) => console.log(line) }));

try {
  await program.parseAsync();
} catch (error) {
  const expected = error instanceof CommandRefused || error instanceof ConfigError;
  console.error(expected ? error.message : error);
  process.exitCode = 1;
}
