import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { clock, owner } from '../support/app.js';
import { sendText } from '../support/client.js';
import { outcomeOf } from '../support/groups.js';
import { inboxOf, waiting } from '../support/inbox.js';
import { acceptAnew, acceptance, invites } from '../support/invitations.js';
import type { Member } from '../support/member.js';
import { nextNetwork, people, signedIn } from '../support/people.js';
import {
  asksFromOutside,
  listed,
  registers,
  requestTo,
  said,
  tryAccredit,
} from '../support/registrations.js';
import { uuidOf } from '../support/round-facts.js';
import { world } from '../support/world.js';

const accredits = async (by: Member, organisation: string) =>
  outcomeOf(await tryAccredit(by, organisation), 'accreditOrganisation');

/** The entries about organisations that asked, with the audience of their log and who is named. */
async function entries(partnership: string) {
  const { rows } = await owner.query<{ line: string; entry: object }>(
    `select concat_ws(' ', c.entry ->> 'kind', a.kind, a.side_code, c.entry #>> '{actor,role}') as line, c.entry
     from log_content c join audience a using (partnership_id, audience)
     where partnership_id = $1 and c.entry ->> 'kind' = 'organisation.registered'`,
    [partnership],
  );
  return rows;
}
const pendingIn = async (slug: string): Promise<number> => {
  const { rows } = await owner.query(
    `select from organisation o join partnership p using (partnership_id) where p.slug = $1 and o.status = 'PENDING'`,
    [slug],
  );
  return rows.length;
};
const asked = { data: { registerOrganisation: { registered: true, organisation: null, refusal: null } } };

describe('registerOrganisation', () => {
  it('from outside: known to the side alone, its contact to the focal points, until it is accredited', async () => {
    const { eu, kz, secretariat, slug, partnership, everybody } = await world();
    expect(await asksFromOutside(slug)).toMatchObject({ status: 200, errors: [], ...asked });
    const [found] = await listed(eu.focalPoint, slug, 'PENDING');
    expect(found).toEqual({
      id: expect.any(String),
      name: 'Nordic Graphite',
      status: 'PENDING',
      registration: {
        contactName: 'Astrid Lind',
        contactEmail: 'astrid.lind@nordic.example',
        message: 'We open a pilot line\nin Luleå.',
        language: 'en',
        registeredAt: expect.any(String),
      },
    });
    const organisation = found?.id ?? '';
    const [hers] = await listed(eu.contributor, slug, 'PENDING');
    expect(hers).toEqual({ ...found, registration: null });
    for (const member of [kz.focalPoint, kz.contributor, secretariat])
      expect(await listed(member, slug, 'PENDING')).toEqual([]);
    for (const member of everybody)
      expect([member.name, await waiting(member)]).toEqual([
        member.name,
        [eu.focalPoint, eu.deputy].includes(member) ? ['ORGANISATION_TO_ACCREDIT'] : [],
      ]);
    expect((await inboxOf(eu.deputy)).nodes).toMatchObject([
      { subject: { __typename: 'Organisation', id: organisation }, title: 'Nordic Graphite', deadline: null },
    ]);
    const [entry, ...more] = await entries(partnership);
    expect(more).toEqual([]);
    expect(entry).toEqual({
      line: 'organisation.registered SIDE EU',
      entry: {
        kind: 'organisation.registered',
        at: found?.registration?.registeredAt,
        actor: null,
        subject: { type: 'ORGANISATION', id: uuidOf(organisation) },
        data: { side: 'EU', kind: 'INDUSTRY' },
      },
    });

    expect(await accredits(kz.focalPoint, organisation)).toBe('NOT_FOUND');
    expect(await accredits(eu.focalPoint, organisation)).toBe('done');
    expect(await waiting(eu.deputy)).toEqual([]);
    const known = (await listed(kz.focalPoint, slug, 'ACCREDITED')).find(({ id }) => id === organisation);
    expect(known).toMatchObject({ name: 'Nordic Graphite', status: 'ACCREDITED', registration: null });
    const { mail } = await invites(eu.focalPoint, organisation, {
      email: found?.registration?.contactEmail ?? '',
    });
    expect(await acceptance(acceptAnew(mail.token))).toBe('accepted');
  });

  it('answers an outsider alike: the name taken, no such partnership or side, too many waiting', async () => {
    const { eu, slug, partnership } = await world();
    const { rows } = await owner.query(
      'select name from organisation where partnership_id = $1 and id = $2',
      [partnership, uuidOf(eu.contributor.organisation)],
    );
    const answers = [
      await asksFromOutside(slug),
      await asksFromOutside(slug),
      await asksFromOutside(slug, { name: rows[0].name }),
    ];
    expect(await pendingIn(slug)).toBe(3);
    await owner.query(
      `insert into organisation (partnership_id, audience, id, name, kind, side_code, status, created_at)
       select partnership_id, audience, gen_random_uuid(), name || n, kind, side_code, status, created_at
       from organisation, generate_series(1, 97) n where partnership_id = $1 and status = 'PENDING' and name = $2`,
      [partnership, rows[0].name],
    );
    answers.push(
      await asksFromOutside(slug),
      await asksFromOutside('no-such-partnership'),
      await asksFromOutside(slug, { side: 'ZZ' }),
      await asksFromOutside(slug, {}, { 'x-forwarded-for': nextNetwork(), 'idempotency-key': randomUUID() }),
    );
    expect(new Set(answers.map(said)).size).toBe(1);
    expect(await pendingIn(slug)).toBe(100);
    // The side that is full keeps nobody else's out, and its own members ask on: theirs take no place of an outsider's.
    await asksFromOutside(slug, { side: 'KZ' });
    expect((await registers(eu.focalPoint, slug)).status).toBe('PENDING');
    expect(await pendingIn(slug)).toBe(102);
    await owner.query(
      `update organisation set status = 'REJECTED' where id = (select id from organisation
         where partnership_id = $1 and side_code = 'EU' and status = 'PENDING' and name = $2 || 1)`,
      [partnership, rows[0].name],
    );
    await asksFromOutside(slug);
    expect(await pendingIn(slug)).toBe(102);
  });

  it('answers whoever is signed in elsewhere as an outsider, and names nobody', async () => {
    const [{ slug, partnership, eu }, there] = [await world(), await world()];
    const [person] = await people(['of nowhere']);
    if (!person) throw new Error('nobody');
    const answers = [
      await asksFromOutside(slug),
      await asksFromOutside(slug, {}, there.eu.focalPoint.headers()),
      await asksFromOutside(slug, {}, signedIn(person, nextNetwork())()),
      await asksFromOutside('no-such-partnership', {}, eu.focalPoint.headers()),
    ];
    expect(new Set(answers.map(said)).size).toBe(1);
    expect((await entries(partnership)).map(({ line }) => line)).toEqual(
      Array.from({ length: 3 }, () => 'organisation.registered SIDE EU'),
    );
    const { errors } = await asksFromOutside(slug, {}, { authorization: 'Bearer no.such.token' });
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('by a member: answered with the organisation where they see it, and the log names them', async () => {
    const { eu, kz, slug, partnership } = await world();
    expect(await registers(eu.focalPoint, slug)).toEqual({
      id: expect.any(String),
      name: 'Nordic Graphite',
      kind: 'INDUSTRY',
      side: 'EU',
      country: 'SE',
      status: 'PENDING',
      registration: {
        contactName: 'Astrid Lind',
        contactEmail: 'astrid.lind@nordic.example',
        message: 'We open a pilot line\nin Luleå.',
        language: 'en',
      },
    });
    expect((await registers(eu.observer, slug)).registration).toBeNull();
    expect(await asksFromOutside(slug, {}, kz.contributor.headers())).toMatchObject({ errors: [], ...asked });
    expect((await entries(partnership)).map(({ line }) => line).toSorted()).toEqual(
      ['CONTRIBUTOR', 'FOCAL_POINT', 'OBSERVER'].map((role) => `organisation.registered SIDE EU ${role}`),
    );
  });

  it('of a joint organisation: both sides see it, and a focal point of each accredits it', async () => {
    const { eu, kz, secretariat, slug, partnership } = await world();
    await asksFromOutside(slug, { side: null, country: null, kind: 'FINANCE' });
    expect((await entries(partnership)).map(({ line }) => line)).toEqual([
      'organisation.registered PARTNERSHIP',
    ]);
    const [found] = await listed(kz.focalPoint, slug, 'PENDING');
    expect(found?.registration?.contactName).toBe('Astrid Lind');
    expect((await listed(secretariat, slug, 'PENDING'))[0]?.registration).toBeNull();
    for (const member of [eu.focalPoint, kz.focalPoint])
      expect(await waiting(member)).toEqual(['ORGANISATION_TO_ACCREDIT']);
    expect(await accredits(eu.focalPoint, found?.id ?? '')).toBe('done');
    expect(await waiting(eu.deputy)).toEqual([]);
    expect(await waiting(kz.deputy)).toEqual(['ORGANISATION_TO_ACCREDIT']);
    expect(await accredits(kz.deputy, found?.id ?? '')).toBe('done');
    expect(await waiting(kz.focalPoint)).toEqual([]);
    expect((await listed(secretariat, slug, 'ACCREDITED')).map(({ id }) => id)).toContain(found?.id);
  });

  it('gives a name to one organisation: of two accredited at once the second is refused', async () => {
    const { eu, kz, slug, partnership } = await world();
    const one = await registers(eu.focalPoint, slug);
    const other = await registers(kz.focalPoint, slug, { side: 'KZ', country: 'KZ' });
    const third = await registers(eu.focalPoint, slug);
    const outcomes = await Promise.all([
      accredits(eu.focalPoint, one.id),
      accredits(kz.focalPoint, other.id),
      accredits(eu.deputy, third.id),
    ]);
    expect(outcomes.toSorted()).toEqual(['NAME_TAKEN', 'NAME_TAKEN', 'done']);
    const { data } = await eu.deputy.writes(
      'query ($slug: Code!) { partnership(slug: $slug) { organisations(filter: {status: [PENDING]}) { nodes { viewerCan { act code } } } } }',
      { slug },
    );
    expect(JSON.stringify(data)).toContain('{"act":"accreditOrganisation","code":"NAME_TAKEN"}');
    // The database holds to it too.
    await expect(
      owner.query(
        `update organisation set status = 'SUSPENDED' where partnership_id = $1 and status = 'PENDING'`,
        [partnership],
      ),
    ).rejects.toMatchObject({ code: '23505' });
  });

  it('takes names that look alike for one: case, spaces, forms of letters, Cyrillic and Latin ones', async () => {
    const { eu, slug } = await world();
    const first = await registers(eu.focalPoint, slug, { name: 'ТОО «Кокс и Медь» Almaty' });
    expect(await accredits(eu.focalPoint, first.id)).toBe('done');
    const alike = [
      'тоо «КОКС И МЕДЬ» ALMATY',
      'ТОО  «Кокс и\u00a0Медь» Almaty',
      'ТОО «Кокс и Медь» \uff21lmaty',
      'TOO «Koкc и Meдь» Аlmаtу',
    ];
    for (const name of alike) {
      const { id } = await registers(eu.deputy, slug, { name });
      expect([name, await accredits(eu.focalPoint, id)]).toEqual([name, 'NAME_TAKEN']);
    }
    for (const name of ['ТОО «Кокс и Медь» Astana', 'ТОО Кокс и Медь Almaty']) {
      const { id } = await registers(eu.deputy, slug, { name });
      expect([name, await accredits(eu.focalPoint, id)]).toEqual([name, 'done']);
    }
  });

  it('keeps a member, and outsiders of one network, to ten requests in a quarter of an hour', async () => {
    const { eu, slug } = await world();
    const headers = { 'x-forwarded-for': nextNetwork() };
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        asksFromOutside(n % 2 ? slug : 'no-such-partnership', {}, headers),
      ),
    );
    const codes = answers.map(({ errors }) => errors[0]?.extensions.code ?? 'asked');
    expect(codes.filter((code) => code === 'asked')).toHaveLength(10);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(2);
    expect(await pendingIn(slug)).toBeLessThanOrEqual(6);
    expect((await asksFromOutside(slug)).errors).toEqual([]);
    for (let n = 0; n < 10; n += 1) await registers(eu.focalPoint, slug);
    const more = await asksFromOutside(slug, {}, eu.focalPoint.headers());
    expect(more).toMatchObject({ status: 429, errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    expect((await registers(eu.deputy, slug)).status).toBe('PENDING');
    const back = clock.now().toISOString();
    clock.advance(15);
    expect((await asksFromOutside(slug, {}, headers)).errors).toEqual([]);
    clock.set(back);
  });

  it('tells what is wrong with the input, and keeps what is only strange', async () => {
    const { eu, slug } = await world();
    const register = `mutation ($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) { registered } }`;
    for (const over of [
      { name: ' ' },
      { name: 'Two\nlines' },
      { name: 'moc.\u202egraphite' },
      { name: 'Graph\u200bite' },
      { name: 'N'.repeat(201) },
      { contactName: 'A\u0000B' },
      { contactEmail: 'not an address' },
      { country: 'XX' },
      { kind: 'CLUB' },
      { side: 'EU; drop table organisation' },
      { message: '' },
      { language: 'fr' },
    ]) {
      const input = { ...requestTo(slug), ...over };
      const { errors } = await sendText(register, { input }, { 'x-forwarded-for': nextNetwork() });
      expect([over, errors[0]?.extensions.code]).toEqual([over, 'BAD_USER_INPUT']);
    }
    expect(await pendingIn(slug)).toBe(0);
    const name = `'; drop table organisation; -- <b>"Қаз\\Графит"</b> {name} $1`;
    await asksFromOutside(slug, { name });
    expect((await listed(eu.focalPoint, slug, 'PENDING')).map((one) => one.name)).toEqual([name]);
    expect((await inboxOf(eu.focalPoint)).nodes.map(({ title }) => title)).toEqual([name]);
  });
});
