import { roles } from '../domain/role.js';
import { type Act, matrix, rowOf, type Seat } from './matrix.js';

const who = { anybody: 'anybody', user: 'whoever is signed in', administrator: 'the administrator' } as const;

const seats: readonly Seat[] = [...roles, 'SUBSTITUTE'];

/** docs/permissions.md, made from the matrix. */
export function permissionsPage(): string {
  const acts = Object.keys(matrix) as Act[];
  const lines = acts.map((act) => {
    const row = rowOf(act);
    const cells =
      row.who === 'member'
        ? seats.map((seat) => row.cells[seat])
        : seats.map(() => who[row.who === 'member' ? 'user' : row.who]);
    return `| \`${act}\` | \`${row.field}\` | ${cells.join(' | ')} | ${row.own ?? ''} |`;
  });
  return [
    '# Who may do what',
    '',
    'Made by `npm run generate` from `src/access/matrix.ts`; do not edit. *no*, *own* (subjects that the organisation acted',
    'for is related to, as the last column says), *side* (subjects of its side), *any* (the whole partnership). Whether an act',
    'is possible now is another question: the rules are in `src/domain`. What a viewer may not see does not exist for them.',
    'SUBSTITUTE is no role: whoever is named to act for an approver for a period, with whatever roles of their own.',
    '',
    `| Act | Field | ${seats.join(' | ')} | own |`,
    `| --- | --- | ${seats.map(() => '---').join(' | ')} | --- |`,
    ...lines,
    '',
  ].join('\n');
}
