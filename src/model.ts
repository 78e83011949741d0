import { actionModel } from './features/actions/action.type.js';
import { commentModel } from './features/discussion/comment.type.js';
import { commentRemovalModel } from './features/discussion/comment-removal.type.js';
import { commentVersionModel } from './features/discussion/comment-version.type.js';
import { actionThreads, partnershipThreads } from './features/discussion/subject-threads.type.js';
import { threadModel } from './features/discussion/thread.type.js';
import { threadAssentModel } from './features/discussion/thread-assent.type.js';
import { threadAudienceModel } from './features/discussion/thread-audience.type.js';
import { partnershipModel, termModel } from './features/partnerships/partnership.type.js';
import { sideModel } from './features/partnerships/side.type.js';
import { membershipModel, userModel } from './features/people/membership.type.js';
import { organisationModel } from './features/people/organisation.type.js';
import { localizedTextModel } from './platform/graphql/localized-text.type.js';
import type { Model } from './platform/graphql/model.js';

/** Every GraphQL type whose rows come from SQL, and its table. */
export const model: Model = new Map([
  ['LocalizedText', localizedTextModel],
  ['Partnership', { ...partnershipModel, fields: { ...partnershipModel.fields, ...partnershipThreads } }],
  ['Term', termModel],
  ['Side', sideModel],
  ['Organisation', organisationModel],
  ['User', userModel],
  ['Membership', membershipModel],
  ['Action', { ...actionModel, fields: { ...actionModel.fields, ...actionThreads } }],
  ['Thread', threadModel],
  ['ThreadAudience', threadAudienceModel],
  ['ThreadAssent', threadAssentModel],
  ['Comment', commentModel],
  ['CommentRemoval', commentRemovalModel],
  ['CommentVersion', commentVersionModel],
]);
