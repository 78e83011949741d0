import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { prefersHtml } from './prefers-html.js';

/**
 * The explorer's own Content-Security-Policy (CSP level 3): everything from this origin alone. Monaco, GraphiQL's
 * editor, writes its theme into `<style>` elements and has no nonce for them, hence 'unsafe-inline' for styles; the
 * stylesheets carry fonts and images as `data:`. In connect-src, 'self' is also `ws:` or `wss:` of this host
 * (CSP level 3; Safari since 16): subscriptions.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** On the page and on its files: a worker takes its policy from the answer that brought its script. */
const securityHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Where the explorer stands after `vite build`: `dist/explorer`, seen from `dist/platform/http`. */
const builtFolder = fileURLToPath(new URL('../../explorer/', import.meta.url));

/**
 * Serves the GraphQL explorer: its page to a browser that opens `/graphql` (GET or HEAD, `text/html` preferred), its
 * files, named after their content, below `/explorer/assets/`. Every other request for `/graphql` goes on untouched.
 * To be called before the application starts. Where the explorer was not built nothing is served.
 * @param folder the output of `vite build`: `index.html` and `assets/`
 * @returns whether the explorer is there
 */
export async function serveExplorer(app: NestFastifyApplication, folder = builtFolder): Promise<boolean> {
  const pageFile = `${folder}/index.html`;
  if (!existsSync(pageFile)) return false;
  const page = readFileSync(pageFile);
  const pageHeaders = {
    ...securityHeaders,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    vary: 'Accept',
  };
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request, reply) => {
    const { method, url, headers } = request;
    if (method !== 'GET' && method !== 'HEAD') return;
    const [path] = url.split('?', 1);
    if ((path !== '/graphql' && path !== '/graphql/') || !prefersHtml(headers.accept)) return;
    return reply.code(200).headers(pageHeaders).send(page);
  });
  await app.register(fastifyStatic, {
    root: `${folder}/assets`,
    prefix: '/explorer/assets/',
    index: false,
    decorateReply: false,
    immutable: true,
    maxAge: '1y',
    setHeaders: (reply) => reply.headers(securityHeaders),
  });
  return true;
}
