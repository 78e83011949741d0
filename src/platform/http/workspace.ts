import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Language, languages } from '../../catalogue/language.js';
import { pageLanguage } from './page-language.js';
import { prefersHtml } from './prefers-html.js';

/**
 * The workspace's Content-Security-Policy (CSP level 3): this origin alone, nothing inline, and markup only through the
 * one policy of Trusted Types that takes what the server itself has rendered.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types concord-markdown',
].join('; ');

const securityHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Where the workspace stands after its build: `dist/web`, seen from `dist/platform/http` and from `src/platform/http`. */
const builtFolder = fileURLToPath(new URL('../../../dist/web/', import.meta.url));

/** What other parts of the server answer. */
const elsewhere = /^\/(graphql|health|explorer|assets)(\/|$)/;

/** An account that the sign-in page offers. */
export interface OfferedAccount {
  readonly email: string;
  readonly name: string;
}

export interface WorkspaceOptions {
  /** The output of its build: `index.<language>.html` and `assets/`. */
  readonly folder?: string;
  /** Of the sample, with their one password: written into the page for its sign-in. None in production. */
  readonly offered?: { readonly password: string; readonly accounts: readonly OfferedAccount[] };
}

/**
 * Serves the workspace: its page at every address a browser opens that is not another part's (the page itself tells
 * addresses apart), its files, named after their content, below `/assets/`. To be called before the application starts.
 * @returns whether it was built and so is there
 */
export async function serveWorkspace(
  app: NestFastifyApplication,
  { folder = builtFolder, offered }: WorkspaceOptions = {},
): Promise<boolean> {
  if (!existsSync(`${folder}/index.en.html`)) return false;
  const pages = new Map<Language, { readonly plain: Buffer; readonly brotli: Buffer }>();
  for (const language of languages) {
    const html = readFileSync(`${folder}/index.${language}.html`, 'utf8');
    const told = offered ? html.replace('</head>', () => `${offer(offered)}</head>`) : html;
    const plain = Buffer.from(told);
    pages.set(language, { plain, brotli: brotliCompressSync(plain) });
  }
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request, reply) => {
    const { method, url, headers } = request;
    if (method !== 'GET' && method !== 'HEAD') return;
    const [path = ''] = url.split('?', 1);
    if (elsewhere.test(path) || !prefersHtml(headers.accept)) return;
    const page = pages.get(pageLanguage(headers.cookie, headers['accept-language']));
    if (!page) return;
    const packed = /\bbr\b/.test(headers['accept-encoding'] ?? '');
    reply.headers({
      ...securityHeaders,
      'cache-control': 'no-cache',
      vary: 'Accept, Accept-Encoding, Accept-Language, Cookie',
    });
    if (packed) reply.header('content-encoding', 'br');
    return reply
      .code(200)
      .type('text/html; charset=utf-8')
      .send(packed ? page.brotli : page.plain);
  });
  await app.register(fastifyStatic, {
    root: `${folder}/assets`,
    prefix: '/assets/',
    index: false,
    decorateReply: false,
    preCompressed: true,
    immutable: true,
    maxAge: '1y',
    setHeaders: (reply) => reply.headers(securityHeaders),
  });
  return true;
}

/** As data in the page's head: no script, no further request. */
function offer(offered: NonNullable<WorkspaceOptions['offered']>): string {
  const content = JSON.stringify(offered)
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');
  return `<meta name="concord-sample" content="${content}">`;
}
