import type { Connection } from '../../platform/database/connections.js';
import type { Answer } from '../../platform/database/flight.js';
import type { OneForMany } from '../../platform/database/one-for-many.js';
import { type Scope, setScope } from '../../platform/database/scope.js';

/** Viewers whose answers come in one piece. */
const IN_A_FLIGHT = 16;

interface Asked {
  readonly scope: Scope;
  readonly values: readonly unknown[];
}

/** Viewers who may see the same: one setting of the row-level wall is exactly that of each. */
interface Group<One> {
  readonly scope: Scope;
  readonly group: One[];
}

/** Sends the statement for each group of viewers behind what was sent before, the largest group first. */
export function sendByGroup<One extends Asked>(
  connection: Connection,
  many: OneForMany,
  asked: readonly One[],
) {
  const sent: { readonly group: readonly One[]; readonly answer: Promise<Answer> }[] = [];
  let aboard = 0;
  for (const { scope, group } of groupsOf(asked)) {
    void connection.send(setScope(scope));
    sent.push({ group, answer: connection.send(many.of(group.map(({ values }) => values))) });
    aboard += group.length;
    if (aboard < IN_A_FLIGHT) continue;
    aboard = 0;
    connection.depart();
  }
  return sent;
}

/** By what decides what is visible. Who asks by name, as for what they have read, is in a group of their own. */
function groupsOf<One extends Asked>(asked: readonly One[]): readonly Group<One>[] {
  const groups: Group<One>[] = [];
  const byAudiences = new Map<object, Group<One>>();
  for (const one of asked) {
    const { audiences, partnership, user, membership } = one.scope;
    const same = byAudiences.get(audiences);
    if (one.values.some((value) => value && (value === user || value === membership)))
      groups.push({ scope: one.scope, group: [one] });
    else if (same?.scope.partnership === partnership) same.group.push(one);
    else {
      const fresh = { scope: { audiences, partnership }, group: [one] };
      byAudiences.set(audiences, fresh);
      groups.push(fresh);
    }
  }
  return groups.sort((one, other) => other.group.length - one.group.length);
}
