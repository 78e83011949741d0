import { once } from 'node:events';
import { createServer } from 'node:net';

/** The start cannot go on. The message is written for the person who typed the command. */
export class StartRefused extends Error {
  static taken(port: number): StartRefused {
    return new StartRefused(
      `Port ${port} is taken, perhaps by a Concord that already runs. Stop that one, or choose another port: PORT=${port + 1} npm start`,
    );
  }
}

/** Before anything is started: throws StartRefused where somebody else listens on the port. */
export async function refuseTakenPort(port: number, host: string): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') throw StartRefused.taken(port);
    if (code === 'EACCES')
      throw new StartRefused(
        `You may not listen on port ${port}. Choose one above 1023: PORT=4000 npm start`,
      );
    throw new StartRefused(`${host}:${port} cannot be listened on (${String(code)}). Set HOST and PORT.`);
  }
  probe.close();
  await once(probe, 'close');
}
