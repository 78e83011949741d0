import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import WebSocket, { WebSocketServer } from 'ws';
import { textFrame } from '../../src/features/live/text-frame.js';

it('is read by a client as the text that was sent, of every length and script, between the frames of ws', async () => {
  const texts = [0, 1, 125, 126, 127, 65_535, 65_536, 200_000].map((length) => 'x'.repeat(length));
  texts.push('Әр тарап дәл сол мәтінді мақұлдайды. 🤝'.repeat(40), 'a half of a pair: \ud83e');
  const server = new WebSocketServer({ port: 0, perMessageDeflate: false });
  await once(server, 'listening');
  server.once('connection', (socket, { socket: stream }) => {
    for (const text of texts) {
      socket.ping();
      stream.write(textFrame(text));
      socket.send(`${text.length}`);
    }
    socket.close(4000, 'the end');
  });
  try {
    const { port } = server.address() as AddressInfo;
    const client = new WebSocket(`ws://127.0.0.1:${port}`);
    const heard: string[] = [];
    client.on('message', (message, isBinary) => heard.push(isBinary ? 'binary' : String(message)));
    const [code, reason] = await once(client, 'close');
    expect([code, String(reason)]).toEqual([4000, 'the end']);
    expect(heard).toEqual(texts.flatMap((text) => [text.toWellFormed(), `${text.length}`]));
  } finally {
    server.close();
  }
});
