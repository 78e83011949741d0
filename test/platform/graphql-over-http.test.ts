import { serverAudits } from 'graphql-http';
import { describe, expect, it } from 'vitest';
import { origin } from '../support/app.js';

describe('GraphQL over HTTP', () => {
  for (const audit of serverAudits({ url: `${origin}/graphql` })) {
    it(audit.name, async () => {
      const result = await audit.fn();
      // 400 where the older media type would have 200: a warning of the specification's draft, chosen by Apollo.
      expect(['ok', 'warn'], 'reason' in result ? result.reason : '').toContain(result.status);
    });
  }
});
