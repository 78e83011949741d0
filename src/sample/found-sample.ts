import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { audienceNumbers } from '../features/partnerships/audiences.store.js';
import { found } from '../features/partnerships/founding.store.js';
import { sideOffices } from '../features/partnerships/side-offices.queries.js';
import { admitMember, admitOrganisation, type Door } from '../features/people/admission.store.js';
import { Accounts } from '../features/sign-in/accounts.store.js';
import { hashPassword } from '../features/sign-in/passwords.js';
import { Database } from '../platform/database/database.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { WriteTransaction } from '../platform/database/write-transaction.js';
import { Request } from '../platform/graphql/request.js';
import { Ids } from '../platform/ids.js';
import { organisations } from './organisations.js';
import { partnerships, type SamplePartnership } from './partnerships.js';
import { administrator, persons, samplePassword, seats } from './people.js';
import type { ScriptedClock } from './scripted-clock.js';

/** Accounts by address: ids of users. */
export type Users = ReadonlyMap<string, string>;

/** Enters the accounts of the sample; answers their ids by address. */
export async function enterAccounts(app: NestFastifyApplication, clock: ScriptedClock): Promise<Users> {
  clock.set(new Date('2022-11-10T09:00:00.000Z'));
  // One password, one hash: it is printed at every start anyway.
  const passwordHash = await hashPassword(samplePassword);
  const everybody = [administrator, ...persons];
  const ids = await app.get(Accounts, { strict: false }).enter(
    everybody.map((person) => ({
      ...person,
      administrator: person === administrator,
      passwordHash,
    })),
  );
  return new Map(everybody.map(({ email }, index) => [email, ids[index] ?? '']));
}

/** Founds the partnerships of the sample with their organisations and members, as the installation does, logs and all. */
export async function foundSample(
  app: NestFastifyApplication,
  clock: ScriptedClock,
  users: Users,
): Promise<void> {
  const actor = {
    user: idOf(users, administrator.email),
    membership: null,
    organisation: null,
    role: 'ADMINISTRATOR',
    substituteFor: null,
  };
  for (const partnership of partnerships) {
    clock.set(new Date(partnership.foundedAt));
    const id = app.get(Ids).next();
    const audience = await write(app, { partnership: id }, (tx) =>
      found(tx, id, actor, planned(partnership, users)),
    );
    clock.set(new Date(Date.parse(partnership.foundedAt) + 3_600_000));
    const door = { partnership: id, audience, actor };
    await write(app, door, (tx) => admit(tx, door, partnership.slug, users));
  }
}

function planned({ foundedAt: _, sides, ...partnership }: SamplePartnership, users: Users) {
  return {
    ...partnership,
    sides: sides.map((side) => ({ ...side, focalPoint: idOf(users, side.focalPoint) })),
  };
}

async function admit(tx: WriteTransaction, door: Door, slug: string, users: Users): Promise<number> {
  const entering = organisations[slug] ?? [];
  const [offices, numbers] = await Promise.all([
    sideOffices(tx, { audiences: [door.audience], partnership: door.partnership }),
    audienceNumbers(tx, entering.length),
  ]);
  const ids = new Map(
    entering.map((organisation, index) => [
      organisation.key,
      admitOrganisation(tx, door, numbers[index] ?? 0, organisation),
    ]),
  );
  // The coordinating organisations are there since the founding: the directorate of the Union, the other side's ministry.
  for (const [side, organisation] of offices)
    ids.set(side === 'EU' ? 'directorate' : 'ministry', organisation);
  for (const { person, organisation, roles } of seats.filter((seat) => seat.partnership === slug)) {
    const user = idOf(users, person);
    admitMember(tx, door, { user, organisation: idOf(ids, organisation), roles });
  }
  return ids.size;
}

/** The installation's own act in a partnership, by the stores that its verbs use. */
async function write<Done>(
  app: NestFastifyApplication,
  { partnership, audience }: { readonly partnership: string; readonly audience?: number },
  act: (tx: WriteTransaction) => Promise<Done>,
): Promise<Done> {
  const request = new Request(app.get(Database), {}, 'sample');
  request.enter(partnership);
  if (audience !== undefined) request.gain(audience);
  const done: Done[] = [];
  await app.get(UnitOfWork).write(request, 'sample', {}, async (tx) => {
    done.push(await act(tx));
    return {};
  });
  const [first] = done;
  if (first === undefined) throw new Error(`${partnership} was not written`);
  return first;
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`the sample knows no ${key}`);
  return id;
}
