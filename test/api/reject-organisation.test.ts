import { describe, expect, it } from 'vitest';
import { owner } from '../support/app.js';
import { outcomeOf } from '../support/groups.js';
import { waiting } from '../support/inbox.js';
import type { Member } from '../support/member.js';
import { listed, registers, tryAccredit, tryReject } from '../support/registrations.js';
import { uuidOf } from '../support/round-facts.js';
import { world } from '../support/world.js';

const rejects = async (by: Member, organisation: string) =>
  outcomeOf(await tryReject(by, organisation), 'rejectOrganisation');
const accredits = async (by: Member, organisation: string) =>
  outcomeOf(await tryAccredit(by, organisation), 'accreditOrganisation');

describe('rejectOrganisation', () => {
  it('ends a request: it waits no more, is listed only where asked for, and may be made anew', async () => {
    const { eu, kz, slug, partnership } = await world();
    const { id } = await registers(eu.observer, slug);
    const { data } = await tryReject(eu.focalPoint, id, 'Nobody knows them.');
    expect(data?.rejectOrganisation).toEqual({
      organisation: { id, status: 'REJECTED', registration: { rejectionReasons: 'Nobody knows them.' } },
      refusal: null,
    });
    expect(await waiting(eu.focalPoint)).toEqual([]);
    expect((await listed(eu.focalPoint, slug)).map((one) => one.id)).not.toContain(id);
    expect((await listed(eu.deputy, slug, 'REJECTED')).map((one) => one.id)).toEqual([id]);
    expect(await listed(kz.focalPoint, slug, 'REJECTED')).toEqual([]);
    const { rows } = await owner.query(
      `select a.kind, a.side_code, c.entry -> 'data' as data, c.entry #>> '{actor,membership}' as by
       from log_content c join audience a using (partnership_id, audience)
       where partnership_id = $1 and c.entry ->> 'kind' = 'organisation.rejected'`,
      [partnership],
    );
    const by = uuidOf(eu.focalPoint.membership);
    expect(rows).toEqual([{ kind: 'SIDE', side_code: 'EU', data: { side: 'EU', kind: 'INDUSTRY' }, by }]);

    for (const again of [rejects, accredits]) expect(await again(eu.deputy, id)).toBe('WRONG_STATE');
    const anew = await registers(eu.observer, slug);
    expect(await accredits(eu.focalPoint, anew.id)).toBe('done');
    expect(await rejects(eu.focalPoint, anew.id)).toBe('WRONG_STATE');
  });

  it('says in the language of the reader why not', async () => {
    const { eu } = await world();
    const { data } = await eu.focalPoint.writes(
      `mutation ($input: RejectOrganisationInput!) { rejectOrganisation(input: $input) { refusal { code message } } }`,
      { input: { organisation: eu.rival.organisation, reasons: 'None.' } },
      { 'accept-language': 'ru' },
    );
    expect(data).toEqual({
      rejectOrganisation: {
        refusal: { code: 'WRONG_STATE', message: expect.stringContaining('аккредитовано') },
      },
    });
  });

  it('of a joint one takes a focal point of one side, and the assent of another is over', async () => {
    const { eu, kz, secretariat, slug, partnership } = await world();
    const { id } = await registers(secretariat, slug, { side: null });
    expect(await accredits(eu.focalPoint, id)).toBe('done');
    expect(await rejects(secretariat, id)).toBe('FORBIDDEN');
    expect(await rejects(kz.focalPoint, id)).toBe('done');
    expect(await accredits(kz.focalPoint, id)).toBe('WRONG_STATE');
    const { rows } = await owner.query(
      'select from organisation_assent where partnership_id = $1 and settled_at is null',
      [partnership],
    );
    expect(rows).toEqual([]);
    expect(await waiting(kz.deputy)).toEqual([]);
  });

  it('is for focal points of its side; for others there is no such organisation', async () => {
    const [{ eu, kz, slug }, there] = [await world(), await world()];
    const { id } = await registers(eu.focalPoint, slug);
    for (const by of [eu.approver, eu.contributor]) expect(await rejects(by, id)).toBe('FORBIDDEN');
    expect(await rejects(kz.focalPoint, id)).toBe('NOT_FOUND');
    expect(await rejects(there.eu.focalPoint, id)).toBe('NOT_FOUND');
    const outcomes = await Promise.all([rejects(eu.focalPoint, id), accredits(eu.deputy, id)]);
    expect(outcomes.toSorted()).toEqual(['WRONG_STATE', 'done']);
  });
});
