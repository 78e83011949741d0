import { Field } from '@nestjs/graphql';
import type { TypeModel } from '../../platform/graphql/model.js';
import { Partnership } from '../partnerships/partnership.type.js';
import { Roadmap } from './roadmap.type.js';

// A field of another feature's type, declared here: a partnership does not know that it has a roadmap.
Field(() => [Roadmap], { description: 'The editions of its roadmap in the order of their periods.' })(
  Partnership.prototype,
  'roadmaps',
);

/** What the roadmap adds to the model of a partnership. */
export const partnershipRoadmaps: TypeModel['fields'] = {
  roadmaps: {
    list: 'Roadmap',
    from: (a, b) => `roadmap ${b} where ${b}.partnership_id = ${a}.partnership_id`,
    orderBy: (b) => `${b}.starts_on, ${b}.id`,
  },
};
