import { parseOptions } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { HashingQueue } from '../../src/features/sign-in/hashing-queue.js';
import { decoyHash, hashPassword, verifyPassword } from '../../src/features/sign-in/passwords.js';

describe('passwords', () => {
  it('know their hash, and no other', async () => {
    const passwordHash = await hashPassword('graphite under the steppe');
    expect(await verifyPassword(passwordHash, 'graphite under the steppe')).toBe(true);
    expect(await verifyPassword(passwordHash, 'Graphite under the steppe')).toBe(false);
    expect(await verifyPassword(undefined, 'graphite under the steppe')).toBe(false);
  });

  it('cost an unknown user what they cost a known one: the decoy is hashed alike', async () => {
    const real = parseOptions(await hashPassword('graphite under the steppe'));
    expect(parseOptions(decoyHash)).toEqual(real);
    expect(real).toMatchObject({ algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 });
  });

  it('are not the same hash twice', async () => {
    expect(await hashPassword('graphite under the steppe')).not.toBe(
      await hashPassword('graphite under the steppe'),
    );
  });
});

describe('the queue of hashes', () => {
  /** Work that ends when told; says when it began. */
  function work(began: string[], name: string) {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const run = () => {
      began.push(name);
      return promise;
    };
    return { run, done: () => resolve(name), fails: () => reject(new Error(name)) };
  }

  it('runs two at once, the others in turn, whether those before succeed or fail', async () => {
    const queue = new HashingQueue(2, 10);
    const began: string[] = [];
    const [a, b, c, d] = [work(began, 'a'), work(began, 'b'), work(began, 'c'), work(began, 'd')];
    const [one, two, three, four] = [a, b, c, d].map(({ run }) => queue.run(run));
    expect(began).toEqual(['a', 'b']);
    a.fails();
    await expect(one).rejects.toThrow('a');
    expect(began).toEqual(['a', 'b', 'c']);
    b.done();
    expect(await two).toBe('b');
    expect(began).toEqual(['a', 'b', 'c', 'd']);
    c.done();
    d.done();
    expect([await three, await four]).toEqual(['c', 'd']);
  });

  it('refuses at once where too many wait, and serves again afterwards', async () => {
    const queue = new HashingQueue(1, 1);
    const began: string[] = [];
    const [a, b, c] = [work(began, 'a'), work(began, 'b'), work(began, 'c')];
    const running = queue.run(a.run);
    const waiting = queue.run(b.run);
    await expect(queue.run(c.run)).rejects.toMatchObject({ extensions: { code: 'RATE_LIMITED' } });
    a.done();
    b.done();
    await Promise.all([running, waiting]);
    c.done();
    expect(await queue.run(c.run)).toBe('c');
    expect(began).toEqual(['a', 'b', 'c']);
  });
});
