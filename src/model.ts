import { actionModel } from './features/actions/action.type.js';
import { partnershipModel, termModel } from './features/partnerships/partnership.type.js';
import { sideModel } from './features/partnerships/side.type.js';
import { membershipModel, userModel } from './features/people/membership.type.js';
import { organisationModel } from './features/people/organisation.type.js';
import { localizedTextModel } from './platform/graphql/localized-text.type.js';
import type { Model } from './platform/graphql/model.js';

/** Every GraphQL type whose rows come from SQL, and its table. */
export const model: Model = new Map([
  ['LocalizedText', localizedTextModel],
  ['Partnership', partnershipModel],
  ['Term', termModel],
  ['Side', sideModel],
  ['Organisation', organisationModel],
  ['User', userModel],
  ['Membership', membershipModel],
  ['Action', actionModel],
]);
