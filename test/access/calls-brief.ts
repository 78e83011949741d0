import { type Calls, of } from './call.js';
import * as stage from './stage.js';

/** What is done before a position is taken. */
export const callsBefore: Calls = {
  'Mutation.preparePosition': async (w) => ({
    input: { ...(await stage.round(w)), kind: 'APPROVE' },
    subject: 'round',
    own: of(...[w.eu, w.kz].flatMap(({ approver, colleague, banker }) => [approver, colleague, banker])),
  }),
};
