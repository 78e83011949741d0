import { describe, expect, it } from 'vitest';
import { lastEntry, uuidOf } from '../support/action-log.js';
import { clock, owner } from '../support/app.js';
import { graphql } from '../support/graphql.js';
import type { Member } from '../support/member.js';
import { readyAction } from '../support/ready-action.js';
import type { Round } from '../support/rounds.js';
import { endSubstitution, inDays, nameSubstitute, names } from '../support/substitutes.js';
import { type World, world } from '../support/world.js';

const take = graphql(`
  mutation takeFor($input: TakePositionInput!) {
    takePosition(input: $input) { round { answers { side state } } refusal { code path } }
  }
`);
const read = graphql(`
  query positionsFor($id: ID!) {
    node(id: $id) {
      ... on ApprovalRound {
        positions { nodes { organisation { id } takenBy { name } onBehalfOf { id } } }
        viewerCan { act allowed code }
      }
    }
  }
`);

/** What comes of it: the refusal's code, an error's, or `taken`. */
async function takes(by: Member, { id, digest }: Round, onBehalfOf?: Member): Promise<string> {
  const input = {
    round: id,
    digest,
    kind: 'APPROVE' as const,
    ...(onBehalfOf && { onBehalfOf: onBehalfOf.membership }),
  };
  const { data, errors } = await by.tries(take, { input });
  return errors[0]?.extensions.code ?? data?.takePosition.refusal?.code ?? 'taken';
}

async function reads(by: Member, { id }: Round) {
  const { node } = await by.asks(read, { id });
  if (!node || !('positions' in node)) throw new Error('no round');
  return { positions: node.positions.nodes, can: node.viewerCan.find(({ act }) => act === 'takePosition') };
}

const gives = (member: Member, roles: string) =>
  owner.query('update membership set roles = $2 where id = $1', [uuidOf(member.membership), roles]);

async function opened(all: World, author?: Member): Promise<Round> {
  return all.eu.focalPoint.opensRound(await readyAction(all, {}, author));
}

describe('a substitute', () => {
  it('takes the position of the organisation by the role of the approver, and both are named', async () => {
    const all = await world();
    const { eu, kz } = all;
    const round = await opened(all);
    expect(await takes(eu.deputy, round)).toBe('FORBIDDEN');
    expect((await reads(eu.deputy, round)).can).toMatchObject({ allowed: false, code: 'NOT_PERMITTED' });
    await names(eu.approver, eu.deputy);
    expect((await reads(eu.deputy, round)).can).toMatchObject({ allowed: true });
    expect(await takes(eu.deputy, round)).toBe('taken');
    expect((await reads(eu.rival, round)).positions).toEqual([
      {
        organisation: { id: eu.approver.organisation },
        takenBy: { name: eu.deputy.name },
        onBehalfOf: { id: eu.approver.membership },
      },
    ]);
    expect((await reads(kz.approver, round)).positions).toEqual([]);
    expect(await lastEntry(round.id)).toMatchObject({
      log: 'SIDE',
      kind: 'position.taken',
      role: 'APPROVER',
    });
    const { rows } = await owner.query(
      `select c.entry -> 'actor' as actor from log_content c
       where c.entry ->> 'kind' = 'position.taken' and c.entry #>> '{subject,id}' = $1`,
      [uuidOf(round.id)],
    );
    expect(rows).toMatchObject([
      { actor: { membership: uuidOf(eu.deputy.membership), substituteFor: uuidOf(eu.approver.membership) } },
    ]);
  });

  it('acts within the period alone, and not once it is ended or the approver is one no more', async () => {
    const all = await world();
    const { eu } = all;
    const round = await opened(all);
    const period = { substitute: eu.deputy.membership, from: inDays(1), until: inDays(2) };
    await eu.approver.asks(nameSubstitute, { input: period });
    expect(await takes(eu.deputy, round)).toBe('FORBIDDEN');
    clock.advance(36 * 60);
    expect(await takes(eu.deputy, round)).toBe('taken');
    clock.advance(24 * 60);
    expect(await takes(eu.deputy, round)).toBe('FORBIDDEN');
    const substitution = await names(eu.approver, eu.deputy);
    await gives(eu.approver, '{OBSERVER}');
    expect(await takes(eu.deputy, round)).toBe('FORBIDDEN');
    await gives(eu.approver, '{APPROVER}');
    expect(await takes(eu.deputy, round)).toBe('taken');
    await eu.approver.asks(endSubstitution, { input: { substitution } });
    expect(await takes(eu.deputy, round)).toBe('FORBIDDEN');
  });

  it('of several approvers says for whom', async () => {
    const all = await world();
    const { eu } = all;
    await gives(eu.deputy, '{FOCAL_POINT,APPROVER}');
    const round = await opened(all);
    await names(eu.approver, eu.focalPoint);
    await names(eu.deputy, eu.focalPoint);
    expect(await takes(eu.focalPoint, round)).toBe('SUBSTITUTE_FOR_WHOM');
    expect(await takes(eu.focalPoint, round, eu.deputy)).toBe('taken');
    expect(await takes(eu.focalPoint, round, eu.banker)).toBe('FORBIDDEN');
    // Who is an approver acts by their own role where they name nobody.
    expect(await takes(eu.deputy, round)).toBe('taken');
    expect(await takes(eu.deputy, round, eu.approver)).toBe('FORBIDDEN');
    const { positions } = await reads(eu.rival, round);
    expect(positions.map(({ onBehalfOf }) => onBehalfOf?.id ?? null)).toEqual([eu.deputy.membership, null]);
  });

  it('does not lift the bar: neither an author as substitute, nor anybody for an author', async () => {
    const all = await world();
    const { eu } = all;
    await names(eu.colleague, eu.contributor);
    const round = await opened(all);
    expect(await takes(eu.contributor, round)).toBe('AUTHOR_BARRED');
    expect((await reads(eu.contributor, round)).can).toMatchObject({ allowed: false, code: 'AUTHOR_BARRED' });

    await gives(eu.approver, '{APPROVER,CONTRIBUTOR}');
    await gives(eu.deputy, '{FOCAL_POINT,APPROVER}');
    const own = await opened(all, eu.approver);
    await names(eu.approver, eu.focalPoint);
    expect(await takes(eu.focalPoint, own)).toBe('AUTHOR_BARRED');
    expect((await reads(eu.focalPoint, own)).can).toMatchObject({ allowed: false, code: 'AUTHOR_BARRED' });
    await names(eu.deputy, eu.focalPoint);
    expect(await takes(eu.focalPoint, own, eu.deputy)).toBe('taken');
  });

  it('of an organisation that is no elector has nothing to take', async () => {
    const all = await world();
    const round = await opened(all, all.eu.colleague);
    await names(all.eu.colleague, all.eu.contributor);
    expect(await takes(all.eu.contributor, round)).toBe('FORBIDDEN');
  });
});
