import { act } from './act.js';
import type { Calls } from './call.js';

const view = { name: 'Proposed', address: 'actions?status=PROPOSED' };

/** How to call what keeps a list under a name. */
export const callsOfViews: Calls = {
  'Mutation.saveView': async () => ({ input: view, personal: true }),
  'Mutation.removeSavedView': async (w) => {
    for (const member of w.everybody) await act(member, 'saveView', view);
    return { input: { name: view.name }, personal: true };
  },
};
