import { Command } from 'commander';
import pg from 'pg';
import { verifyInstallation } from './verify-installation.js';

interface Surroundings {
  /** The owner's connection; throws where there is none. */
  readonly owner: () => { readonly url: string };
  readonly say: (line: string) => void;
}

/** `concord verify-log`: computes every log and every approval again; fails, naming what does not hold and where. */
export function verifyCommand({ owner, say }: Surroundings): Command {
  return new Command('verify-log')
    .description(
      'Compute every log again from its entries, and derive every approval again from its positions.',
    )
    .action(async () => {
      const client = new pg.Client({ connectionString: owner().url });
      await client.connect();
      try {
        const { logs, entries, approvals, faults } = await verifyInstallation(client);
        for (const fault of faults)
          say(
            'action' in fault
              ? `partnership ${fault.partnership}, action ${fault.action}: ${fault.problem}`
              : `partnership ${fault.partnership}, log ${fault.audience}, ${fault.position === null ? 'head' : `position ${fault.position}`}: ${fault.problem}`,
          );
        say(`${logs} logs with ${entries} entries, ${approvals} approvals: ${faults.length} faults.`);
        if (faults.length > 0) process.exitCode = 1;
      } finally {
        await client.end();
      }
    });
}
