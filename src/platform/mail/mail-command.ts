import { Command } from 'commander';
import pg from 'pg';

interface Surroundings {
  /** The owner's connection; throws where there is none. */
  readonly owner: () => { readonly url: string };
  readonly say: (line: string) => void;
}

interface Row {
  id: string;
  kind: string;
  recipient: string;
  created_at: Date;
  ended_at: Date | null;
  attempts: number;
  problem: string | null;
}

/** `concord mail list`: the mails that were given up, and those that wait after a failure. */
export function mailCommand({ owner, say }: Surroundings): Command {
  const list = new Command('list')
    .description(
      'The mails that were given up or failed at least once; for how many more nothing stands in the way.',
    )
    .action(async () => {
      const client = new pg.Client({ connectionString: owner().url });
      await client.connect();
      try {
        const { rows } = await client.query<Row>(
          `select id, kind, recipient, created_at, ended_at, attempts, problem from mail
           where outcome = 'DEAD' or (outcome is null and problem is not null) order by created_at, id`,
        );
        for (const row of rows) say(lineOf(row));
        const waiting = await client.query<{ n: string }>(
          `select count(*) as n from mail where outcome is null`,
        );
        const dead = rows.filter(({ ended_at }) => ended_at !== null).length;
        say(`${dead} given up, ${waiting.rows[0]?.n ?? 0} waiting.`);
      } finally {
        await client.end();
      }
    });
  return new Command('mail').description('The outbox of mails.').addCommand(list);
}

function lineOf({ id, kind, recipient, created_at, ended_at, attempts, problem }: Row): string {
  const state = ended_at ? `given up ${ended_at.toISOString()}` : 'waits';
  return `${id} ${kind} to ${recipient}, queued ${created_at.toISOString()}, ${state} after ${attempts} attempts: ${problem}`;
}
