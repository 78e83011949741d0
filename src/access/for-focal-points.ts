import type { Query } from '../platform/graphql/model.js';

/** SQL that is true for focal points: of an audience that a whole side has, they alone read addresses of persons. */
export const forFocalPoints = (q: Query): string =>
  q.param(q.viewer.acting?.roles.includes('FOCAL_POINT') ?? false, 'boolean');
