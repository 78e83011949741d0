import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastifyHelmet from '@fastify/helmet';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveExplorer } from '../../src/platform/http/explorer.js';

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8';
const page = '<!doctype html><title>Explorer</title>';

// Schema first, so that this small API takes nothing from the decorated types of other files of the worker.
@Module({
  imports: [
    GraphQLModule.forRoot<ApolloDriverConfig>({
      driver: ApolloDriver,
      graphiql: false,
      typeDefs: 'type Query { greeting: String! }',
      resolvers: { Query: { greeting: () => 'Сәлем' } },
    }),
  ],
})
class GreetingModule {}

async function start(folder: string): Promise<{ app: NestFastifyApplication; served: boolean; url: string }> {
  const app = await NestFactory.create<NestFastifyApplication>(GreetingModule, new FastifyAdapter(), {
    logger: false,
  });
  await app.register(fastifyHelmet);
  const served = await serveExplorer(app, folder);
  await app.listen(0, '127.0.0.1');
  return { app, served, url: await app.getUrl() };
}

const built = mkdtempSync(join(tmpdir(), 'explorer-'));
const empty = mkdtempSync(join(tmpdir(), 'explorer-'));
let app: NestFastifyApplication;
let url: string;

beforeAll(async () => {
  mkdirSync(join(built, 'assets'));
  writeFileSync(join(built, 'index.html'), page);
  writeFileSync(join(built, 'assets', 'index-C0ffee.js'), 'export {};');
  ({ app, url } = await start(built));
});

afterAll(async () => {
  await app.close();
  for (const folder of [built, empty]) rmSync(folder, { recursive: true });
});

const get = (path: string, accept: string, init: RequestInit = {}) =>
  fetch(`${url}${path}`, { ...init, headers: { ...init.headers, accept } });

describe('the page', () => {
  it.each(['/graphql', '/graphql/', '/graphql?query=%7Bgreeting%7D'])(
    'answers a browser at %s',
    async (path) => {
      const response = await get(path, browser);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('vary')).toContain('Accept');
      expect(await response.text()).toBe(page);
    },
  );

  it('answers HEAD with the same headers and no body', async () => {
    const response = await get('/graphql', browser, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-length')).toBe(String(page.length));
    expect(await response.text()).toBe('');
  });

  it('has one policy, its own: this origin alone, no eval, no inline script', async () => {
    const response = await get('/graphql', browser);
    const policy = new Map(
      (response.headers.get('content-security-policy') ?? '').split('; ').map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources] as const;
      }),
    );
    expect(policy.get('default-src')).toEqual(["'none'"]);
    for (const name of ['script-src', 'worker-src', 'connect-src'])
      expect(policy.get(name)).toEqual(["'self'"]);
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
    const known = ["'none'", "'self'", "'unsafe-inline'", 'data:'];
    expect([...policy.values()].flat().filter((source) => !known.includes(source))).toEqual([]);
    expect(
      [...policy].filter(([, sources]) => sources.includes("'unsafe-inline'")).map(([name]) => name),
    ).toEqual(['style-src']);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });
});

describe('the files', () => {
  it('are served for good, with the policy of the page', async () => {
    const response = await get('/explorer/assets/index-C0ffee.js', '*/*');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('javascript');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const ofPage = (await get('/graphql', browser)).headers.get('content-security-policy');
    expect(response.headers.get('content-security-policy')).toBe(ofPage);
    expect(await response.text()).toBe('export {};');
  });

  it.each(['/explorer/assets/missing.js', '/explorer/assets/', '/explorer/assets/..%2findex.html'])(
    'are none but those built: %s',
    async (path) => {
      const response = await get(path, '*/*');
      expect(response.ok).toBe(false);
      expect(await response.text()).not.toContain('Explorer');
    },
  );
});

describe('the API beside it', () => {
  const greeting = { data: { greeting: 'Сәлем' } };
  const post = (accept: string) =>
    get('/graphql', accept, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ greeting }"}',
    });

  it.each(['application/graphql-response+json', 'application/json', '*/*', browser])(
    'answers POST with Accept: %s',
    async (accept) => {
      expect(await (await post(accept)).json()).toEqual(greeting);
    },
  );

  it.each([
    'application/json',
    '*/*',
    'application/json, text/html;q=0.5',
    'application/json, text/html;q=0',
  ])('answers a query by GET with Accept: %s', async (accept) => {
    const headers = { 'apollo-require-preflight': 'true' };
    const response = await get('/graphql?query=%7Bgreeting%7D', accept, { headers });
    expect(response.headers.get('content-type')).toContain('json');
    expect(await response.json()).toEqual(greeting);
  });

  it('keeps other paths', async () => {
    expect((await get('/graphqlx', browser)).status).toBe(404);
  });
});

it('is not there where it was not built', async () => {
  const without = await start(empty);
  try {
    expect(without.served).toBe(false);
    const response = await fetch(`${without.url}/graphql`, { headers: { accept: browser } });
    expect(response.headers.get('content-type')).not.toContain('text/html');
  } finally {
    await without.app.close();
  }
});
