import { serverAudits } from 'graphql-http';
import { describe, expect, it } from 'vitest';
import { origin } from '../support/app.js';

describe('GraphQL over HTTP', () => {
  for (const audit of serverAudits({ url: `${origin}/graphql` })) {
    it(audit.name, async () => {
      const result = await audit.fn();
      // Warnings and notices are of its SHOULD and MAY: GET without a preflight header is refused (csrfPrevention).
      expect(result.status, 'reason' in result ? result.reason : '').not.toBe('error');
      if (audit.name.startsWith('MUST')) expect(result.status).toBe('ok');
    });
  }
});
