import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { calendars } from '../../src/calendars/calendars.js';
import { send } from '../support/client.js';
import { graphql } from '../support/graphql.js';
import { nextNetwork, type Person, people, signedIn } from '../support/people.js';

const create = graphql(`
  mutation foundWithCalendar($input: CreatePartnershipInput!) {
    createPartnership(input: $input) {
      partnership { sides { code weekend holidays workingDays } }
      refusal { code }
    }
  }
`);

const named = (text: string) => [{ language: 'en', text }];

function side(code: string, focalPoint: Person) {
  return {
    code,
    names: named(code),
    countries: ['KZ'],
    timeZone: 'Asia/Almaty',
    rule: { kind: 'CONSENSUS' as const },
    coordinatingOrganisation: { name: `Office ${code}`, kind: 'GOVERNMENT' as const },
    focalPoint: focalPoint.email,
  };
}

it('createPartnership gives a side the days of the calendar named, and those of its own beside them', async () => {
  const [administrator] = (await people(['administrator'], true)) as [Person];
  const [one, other] = (await people(['one', 'other'])) as [Person, Person];
  const input = {
    slug: `p-${randomUUID().slice(0, 13)}`,
    titles: named('A partnership'),
    signedOn: '2022-11-07',
    workingLanguages: ['en'],
    equalLanguages: ['en'],
    areas: [{ code: 'skills', names: named('Skills') }],
    valueChains: [{ code: 'batteries', names: named('Batteries') }],
    sides: [
      { ...side('AA', one), calendar: 'KAZAKHSTAN' as const, holidays: ['2027-05-01', '2027-06-01'] },
      { ...side('BB', other), workingDays: ['2027-06-05'] },
    ],
  };
  const { data } = await send(create, { input }, signedIn(administrator, nextNetwork())());
  const { holidays, workingDays } = calendars.KAZAKHSTAN;
  expect(data?.createPartnership.partnership?.sides).toEqual([
    { code: 'AA', weekend: [6, 7], holidays: [...holidays, '2027-06-01'].toSorted(), workingDays },
    { code: 'BB', weekend: [6, 7], holidays: [], workingDays: ['2027-06-05'] },
  ]);
});
