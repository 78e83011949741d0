/** What is to be done when the process is told to end; `bound` in milliseconds. */
interface Ending {
  readonly stop: () => Promise<void>;
  readonly say: (line: string) => void;
  readonly bound?: number;
}

/**
 * Ends the process at SIGTERM, SIGINT or SIGHUP (the terminal is closed): `stop` runs to its end, exit code 0. Where it fails or is not done in time
 * (8 seconds: below the ten after which orchestrators kill) the exit code is 1. A second signal changes nothing.
 */
export function stopOnSignals({ stop, say, bound = 8_000 }: Ending): void {
  let under = false;
  const end = async (signal: NodeJS.Signals) => {
    if (under) return;
    under = true;
    const late = setTimeout(() => {
      say(`${signal}: not everything ended within ${bound} ms.`);
      process.exit(1);
    }, bound);
    try {
      await stop();
      process.exitCode = 0;
    } catch (error) {
      say(`${signal}: ${error instanceof Error ? error.message : 'stopping failed'}`);
      process.exitCode = 1;
    }
    clearTimeout(late);
    process.exit();
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  process.on('SIGHUP', end);
}
