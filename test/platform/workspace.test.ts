import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveWorkspace, type WorkspaceOptions } from '../../src/platform/http/workspace.js';

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

@Module({})
class NothingModule {}

const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
const apps: NestFastifyApplication[] = [];

async function start(options: WorkspaceOptions): Promise<string> {
  const app = await NestFactory.create<NestFastifyApplication>(NothingModule, new FastifyAdapter(), {
    logger: false,
  });
  apps.push(app);
  expect(await serveWorkspace(app, options)).toBe(true);
  await app.listen(0, '127.0.0.1');
  return app.getUrl();
}

let url: string;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  for (const language of ['en', 'kk', 'ru'])
    writeFileSync(join(folder, `index.${language}.html`), `<html lang="${language}"><head></head></html>`);
  writeFileSync(join(folder, 'assets', 'index-C0ffee.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'index-C0ffee.js.br'), 'packed');
  url = await start({ folder });
});

afterAll(async () => {
  for (const app of apps) await app.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(url + path, { headers: { accept: browser, 'accept-encoding': 'identity', ...headers } });

it('answers a browser at every address that is not another part’s, looked at anew each time', async () => {
  for (const path of ['/', '/sign-in', '/eu-kz/actions/2026-014?lang=kk', '/graphqlx']) {
    const page = await get(path);
    expect([path, page.status]).toEqual([path, 200]);
    expect(page.headers.get('cache-control')).toBe('no-cache');
  }
  for (const path of ['/graphql', '/health/nothing', '/explorer/nothing', '/assets/nothing.js'])
    expect([path, (await get(path)).status]).toEqual([path, 404]);
});

it('answers no page to who asks for none', async () => {
  expect((await get('/eu-kz', { accept: 'application/json' })).status).toBe(404);
  expect((await fetch(`${url}/eu-kz`, { method: 'POST', headers: { accept: browser } })).status).toBe(404);
});

it('speaks the language that was chosen, else the browser’s', async () => {
  const spoken = async (headers: Record<string, string>) =>
    /lang="(\w+)"/.exec(await (await get('/', headers)).text())?.[1];
  expect(await spoken({ 'accept-language': 'de, kk;q=0.8, en;q=0.5' })).toBe('kk');
  expect(await spoken({ 'accept-language': 'kk', cookie: 'a=b; concord-language=ru' })).toBe('ru');
  expect(await spoken({ 'accept-language': 'de', cookie: 'concord-language=xx' })).toBe('en');
});

it('lets nothing run but its own files, and markup in through one policy alone', async () => {
  const policy = ((await get('/')).headers.get('content-security-policy') ?? '').split('; ');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).toContain('trusted-types concord-markdown');
  expect(policy.filter((directive) => /unsafe|data:|https?:|\*/.test(directive))).toEqual([]);
});

it('has its files for good, packed where the browser unpacks', async () => {
  const file = await get('/assets/index-C0ffee.js', { accept: '*/*', 'accept-encoding': 'br' });
  expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(file.headers.get('content-encoding')).toBe('br');
  const plain = await get('/assets/index-C0ffee.js', { accept: '*/*' });
  expect(await plain.text()).toBe('export {};');
});

it('offers accounts only where it is told some, as text that cannot leave its attribute', async () => {
  expect(await (await get('/')).text()).not.toContain('concord-sample');
  const accounts = [{ email: 'one@example.org', name: '"><script>alert(1)</script>$&' }];
  const offering = await start({ folder, offered: { password: 'a & b', accounts } });
  const page = await (await fetch(offering, { headers: { accept: browser } })).text();
  expect(page).not.toContain('<script>');
  const content = /content="([^"]*)"/.exec(page)?.[1] ?? '';
  const read = content.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  expect(JSON.parse(read)).toEqual({ password: 'a & b', accounts });
});
