import type { IncomingMessage } from 'node:http';

/**
 * Whether the machine that many steps before this server is believed in what it says of the one before it: the nearest
 * alone, the proxy of the installation. What stands further left in X-Forwarded-For the client itself has written.
 */
export const believed = (_address: string, steps: number): boolean => steps === 0;

/** The address of the client that asks for a WebSocket, as `request.ip` is for a request. */
export function clientAddress({ headers, socket }: IncomingMessage, behindProxy: boolean): string {
  const forwarded = behindProxy ? [headers['x-forwarded-for'] ?? []].flat().join() : '';
  return forwarded.split(',').at(-1)?.trim() || socket.remoteAddress || '';
}
