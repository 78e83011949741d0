import { randomUUID } from 'node:crypto';
import type { Rule } from '../../src/domain/approval.js';
import type { OrganisationKind } from '../../src/domain/organisation-kind.js';
import { isRefused } from '../../src/domain/refusal.js';
import type { Role } from '../../src/domain/role.js';
import type { Money } from '../../src/domain/silence.js';
import { audienceNumbers } from '../../src/features/partnerships/audiences.store.js';
import { found, type NewPartnership } from '../../src/features/partnerships/founding.store.js';
import { admitMember, admitOrganisation } from '../../src/features/people/admission.store.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { WriteTransaction } from '../../src/platform/database/write-transaction.js';
import { encodeNodeId } from '../../src/platform/graphql/node-id.js';
import { Request } from '../../src/platform/graphql/request.js';
import { app, owner } from './app.js';
import type { Member } from './member.js';
import { memberAt, nextNetwork, type Person, people } from './people.js';

/** Who sits where on each side: role in the story, organisation, kind of the organisation, roles. */
const seats = [
  ['focalPoint', 'ministry', 'GOVERNMENT', ['FOCAL_POINT']],
  ['deputy', 'ministry', 'GOVERNMENT', ['FOCAL_POINT']],
  ['approver', 'ministry', 'GOVERNMENT', ['APPROVER']],
  ['contributor', 'company', 'INDUSTRY', ['CONTRIBUTOR']],
  ['colleague', 'company', 'INDUSTRY', ['CONTRIBUTOR', 'APPROVER']],
  ['rival', 'competitor', 'INDUSTRY', ['CONTRIBUTOR']],
  ['banker', 'bank', 'FINANCE', ['APPROVER', 'CONTRIBUTOR']],
  ['observer', 'bank', 'FINANCE', ['OBSERVER']],
] as const satisfies readonly (readonly [string, string, OrganisationKind, readonly Role[]])[];

/** The same of joint organisations. */
const joint = [
  ['secretary', 'Secretariat', 'MULTILATERAL', ['SECRETARIAT']],
  ['joint contributor', 'Observer bank', 'FINANCE', ['CONTRIBUTOR']],
] as const satisfies readonly (readonly [string, string, OrganisationKind, readonly Role[]])[];

type SeatName = (typeof seats)[number][0];
export type SideOfWorld = Readonly<Record<SeatName, Member>> & { readonly code: string };

export interface World {
  readonly slug: string;
  /** UUID. */
  readonly partnership: string;
  /** Global id. */
  readonly partnershipId: string;
  readonly eu: SideOfWorld;
  readonly kz: SideOfWorld;
  readonly secretariat: Member;
  /** Of an observer bank, joint: writes, leads nothing. */
  readonly jointContributor: Member;
  /** Everybody, for loops. */
  readonly everybody: readonly Member[];
}

export interface WorldOptions {
  /** By side code; without it CONSENSUS. Electors of a side: ministry, company, bank (those with an approver). */
  readonly rules?: Readonly<Record<string, Rule>>;
  readonly equalLanguages?: readonly string[];
  readonly holidays?: Readonly<Record<string, readonly string[]>>;
  /** The highest budget for which silence can be consent. */
  readonly silenceBudgetLimits?: readonly Money[];
}

/** A partnership of its own with two sides and their people, all signed in: `const { eu, kz } = await world()`. */
export async function world(options: WorldOptions = {}): Promise<World> {
  const network = nextNetwork();
  const slug = `w-${randomUUID().slice(0, 13)}`;
  const partnership = randomUUID();
  const codes = ['EU', 'KZ'];
  const names = codes.flatMap((code) => seats.map(([seat]) => `${code} ${seat}`));
  const persons = new Map(
    (await people([...names, ...joint.map(([name]) => name)])).map((person) => [person.name, person]),
  );
  await write(partnership, (tx) =>
    found(
      tx,
      partnership,
      asInstallation,
      plan(slug, options, codes, (code) => personOf(persons, `${code} focalPoint`).id),
    ),
  );
  const members = await write(partnership, (tx) => seat(tx, partnership, codes, persons));
  const at = (name: string) => {
    const taken = members.get(name);
    if (!taken) throw new Error(`nobody sits at ${name}`);
    return memberAt(personOf(persons, name), { partnership, ...taken }, network);
  };
  const side = (code: string): SideOfWorld => ({
    code,
    ...(Object.fromEntries(seats.map(([name]) => [name, at(`${code} ${name}`)])) as Record<SeatName, Member>),
  });
  const [eu, kz] = [side('EU'), side('KZ')];
  const [secretariat, jointContributor] = [at('secretary'), at('joint contributor')];
  const everybody = [...seats.flatMap(([name]) => [eu[name], kz[name]]), secretariat, jointContributor];
  return {
    slug,
    partnership,
    partnershipId: encodeNodeId('Partnership', partnership, partnership),
    eu,
    kz,
    secretariat,
    jointContributor,
    everybody,
  };
}

const asInstallation = {
  user: randomUUID(),
  membership: null,
  organisation: null,
  role: 'ADMINISTRATOR',
  substituteFor: null,
};

/** Runs what the installation does by the stores that its own verbs use. */
async function write<Done>(partnership: string, act: (tx: WriteTransaction) => Promise<Done>): Promise<Done> {
  const request = new Request(app.get(Database), {}, 'world');
  request.enter(partnership);
  let done: Done | undefined;
  const outcome = await app.get(UnitOfWork).write(request, 'world', {}, async (tx) => {
    done = await act(tx);
    return {};
  });
  if (isRefused(outcome) || done === undefined) throw new Error('the world was refused');
  return done;
}

interface Taken {
  readonly membership: string;
  readonly organisation: string;
  readonly roles: readonly Role[];
}

async function seat(
  tx: WriteTransaction,
  partnership: string,
  codes: readonly string[],
  persons: ReadonlyMap<string, Person>,
): Promise<Map<string, Taken>> {
  const { rows } = await owner.query<{
    audience: number;
    code: string;
    organisation: string;
    membership: string;
  }>(
    `select s.audience, s.code, s.coordinating_organisation_id organisation, m.id membership
     from side s join membership m on m.partnership_id = s.partnership_id and m.organisation_id = s.coordinating_organisation_id
     where s.partnership_id = $1`,
    [partnership],
  );
  const audience = rows[0]?.audience ?? 0;
  const door = { partnership, audience, actor: asInstallation };
  const numbers = await audienceNumbers(tx, codes.length * seats.length + joint.length);
  const taken = new Map<string, Taken>();
  const organisations = new Map(rows.map(({ code, organisation }) => [`${code} ministry`, organisation]));
  for (const { code, organisation, membership } of rows)
    taken.set(`${code} focalPoint`, { organisation, membership, roles: ['FOCAL_POINT'] });
  for (const code of codes) {
    for (const [name, of, kind, roles] of seats) {
      if (taken.has(`${code} ${name}`)) continue;
      const organisation =
        organisations.get(`${code} ${of}`) ??
        admitOrganisation(tx, door, numbers.pop() ?? 0, {
          name: `${code} ${of}`,
          kind,
          side: code,
          country: null,
        });
      organisations.set(`${code} ${of}`, organisation);
      const user = personOf(persons, `${code} ${name}`).id;
      taken.set(`${code} ${name}`, {
        organisation,
        roles,
        membership: admitMember(tx, door, { user, organisation, roles }),
      });
    }
  }
  for (const [seatName, name, kind, roles] of joint) {
    const organisation = admitOrganisation(tx, door, numbers.pop() ?? 0, {
      name,
      kind,
      side: null,
      country: null,
    });
    const user = personOf(persons, seatName).id;
    const membership = admitMember(tx, door, { user, organisation, roles });
    taken.set(seatName, { organisation, roles, membership });
  }
  return taken;
}

function personOf(persons: ReadonlyMap<string, Person>, name: string): Person {
  const person = persons.get(name);
  if (!person) throw new Error(`nobody is called ${name}`);
  return person;
}

function plan(
  slug: string,
  options: WorldOptions,
  codes: readonly string[],
  focalPoint: (code: string) => string,
): NewPartnership {
  const zones: Record<string, string> = { EU: 'Europe/Brussels', KZ: 'Asia/Almaty' };
  return {
    slug,
    titles: { en: 'A partnership', kk: 'Әріптестік', ru: 'Партнёрство' },
    signedOn: '2022-11-07',
    workingLanguages: ['en', 'kk', 'ru'],
    equalLanguages: options.equalLanguages ?? ['en', 'kk'],
    areas: [
      { code: 'integration', names: { en: 'Integration' } },
      { code: 'skills', names: { en: 'Skills' } },
    ],
    valueChains: [
      { code: 'raw-materials', names: { en: 'Raw materials' } },
      { code: 'batteries', names: { en: 'Batteries' } },
    ],
    shortestRoundDays: 10,
    ...(options.silenceBudgetLimits && { silenceBudgetLimits: options.silenceBudgetLimits }),
    sides: codes.map((code) => ({
      code,
      names: { en: code },
      countries: code === 'KZ' ? ['KZ'] : ['BE'],
      timeZone: zones[code] ?? 'UTC',
      weekend: [6, 7],
      holidays: options.holidays?.[code] ?? [],
      workingDays: [],
      rule: options.rules?.[code] ?? { kind: 'CONSENSUS' },
      coordinatingOrganisation: { name: `${code} ministry`, kind: 'GOVERNMENT', country: null },
      focalPoint: focalPoint(code),
    })),
  };
}
