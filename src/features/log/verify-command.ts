import { Command } from 'commander';
import pg from 'pg';
import { type Verification, verifyInstallation } from './verify-installation.js';

interface Surroundings {
  /** The owner's connection; throws where there is none. */
  readonly owner: () => { readonly url: string };
  readonly say: (line: string) => void;
}

/** `concord verify-log`: computes every log, round and approval again; fails, naming what does not hold and where. */
export function verifyCommand({ owner, say }: Surroundings): Command {
  return new Command('verify-log')
    .description(
      'Compute every log again from its entries, and derive every round again from the logs and its positions.',
    )
    .action(async () => {
      const client = new pg.Client({ connectionString: owner().url });
      await client.connect();
      try {
        const { logs, entries, rounds, approvals, faults } = await verifyInstallation(client);
        for (const fault of faults)
          say(`partnership ${fault.partnership}, ${placeOf(fault)}: ${fault.problem}`);
        say(
          `${logs} logs with ${entries} entries, ${rounds} rounds, ${approvals} approvals: ${faults.length} faults.`,
        );
        if (faults.length > 0) process.exitCode = 1;
      } finally {
        await client.end();
      }
    });
}

function placeOf(fault: Verification['faults'][number]): string {
  if ('action' in fault) return `action ${fault.action}`;
  if ('round' in fault) return `round ${fault.round}`;
  return `log ${fault.audience}, ${fault.position === null ? 'head' : `position ${fault.position}`}`;
}
