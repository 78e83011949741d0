import { morning, type Step } from './step.js';

/** A group of the sample; in it are the organisations of the people named. */
export interface SampleGroup {
  readonly kind: 'WORKING_GROUP' | 'ROOM';
  readonly name: string;
  readonly purpose: string;
  readonly by: string;
  readonly with: readonly string[];
}

export const workingGroup = 'Working group on battery materials (illustrative)';
export const room = 'Graphite offtake (illustrative)';

/** The room is known to nobody but those in it; the working group is known to all. */
export const groups: readonly SampleGroup[] = [
  {
    kind: 'WORKING_GROUP',
    name: workingGroup,
    purpose: 'Prepares joint actions on graphite, lithium and nickel before they are proposed.',
    by: 'focal.point@eu.example',
    with: [
      'contributor.batteries@eu.example',
      'contributor.research@eu.example',
      'contributor.mining@kz.example',
      'contributor.geology@kz.example',
    ],
  },
  {
    kind: 'ROOM',
    name: room,
    purpose: 'Terms under which the product of the pilot line would be bought.',
    by: 'contributor.batteries@eu.example',
    with: ['contributor.mining@kz.example', 'contributor.finance@eu.example'],
  },
];

/** Days before the loading. */
const FORMED = 35;

/** Each group is formed, before anything is said in it. */
export function storyOfGroups(loadedAt: Date): Step[] {
  return groups.map(({ by, with: people, ...group }) => ({
    at: morning(FORMED, loadedAt),
    play: async (stage) => {
      const organisations = [];
      for (const person of people) organisations.push((await stage.seat(person)).organisation);
      const formed = await stage.play(
        by,
        `mutation($input: FormGroupInput!) { formGroup(input: $input) { group { id } refusal { code message } } }`,
        { input: { ...group, organisations } },
      );
      stage.keep(`group ${group.name}`, formed.group);
    },
  }));
}
