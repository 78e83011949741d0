import { isRecord } from './stage.js';
import { later, morning, type Step } from './step.js';

const DAY = 24 * 3600 * 1000;

/** What waits among people when the sample is loaded: a substitute acts, an invitation and a request to take part are unanswered, a rule was changed, an alliance has members, a calendar was corrected. */
export function storyOfPeople(loadedAt: Date): Step[] {
  return [
    { at: morning(40, loadedAt), play: joinAlliance },
    { at: morning(30, loadedAt), play: nameSpokesperson },
    { at: morning(20, loadedAt), play: transferRest(loadedAt) },
    { at: morning(3, loadedAt), play: nameSubstitute(loadedAt) },
    { at: morning(2, loadedAt), play: inviteColleague },
    { at: morning(1, loadedAt), play: askToTakePart },
  ];
}

/** The directorate's approver is away. */
const nameSubstitute =
  (loadedAt: Date): Step['play'] =>
  async (stage) => {
    const { membership } = await stage.seat('desk.officer@eu.example');
    await stage.play(
      'approver.directorate@eu.example',
      `mutation($input: NameSubstituteInput!) { nameSubstitute(input: $input) { substitution { id } refusal { code message } } }`,
      { input: { substitute: membership, until: later(loadedAt, 14).toISOString() } },
    );
  };

/** `npm start` prints the mail, whose link is good for seven days. */
const inviteColleague: Step['play'] = async (stage) => {
  const { organisation } = await stage.seat('contributor.mining@kz.example');
  await stage.play(
    'focal.point@kz.example',
    `mutation($input: InviteMemberInput!) { inviteMember(input: $input) { invitation { id } refusal { code message } } }`,
    {
      input: {
        organisation,
        email: 'new.colleague@kz.example',
        roles: ['CONTRIBUTOR'],
        language: 'kk',
      },
    },
  );
};

/** From outside: its side's focal points have it in their inbox. */
const askToTakePart: Step['play'] = async (stage) => {
  await stage.play(
    null,
    `mutation($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) { registered refusal { code message } } }`,
    {
      input: {
        partnership: 'eu-kz',
        name: 'Illustrative Recycling Company (EU)',
        kind: 'INDUSTRY',
        side: 'EU',
        country: 'FI',
        contactName: 'Contact of the recycling company',
        contactEmail: 'contact@recycling.example',
        message: 'We recover lithium and graphite from used batteries and would take part in joint actions.',
      },
    },
  );
};

/** A stricter rule takes no second focal point: from now on the directorate says what the Union answers Namibia. */
const nameSpokesperson: Step['play'] = async (stage) => {
  const by = 'focal.point.eu@eu-na.example';
  const { organisation } = await stage.seat(by);
  await stage.play(
    by,
    `mutation($input: ChangeSideRuleInput!) { changeSideRule(input: $input) { awaitsSecond refusal { code message } } }`,
    {
      input: { side: 'EU', expectedVersion: 1, rule: { kind: 'CONSENSUS', spokesperson: organisation } },
    },
  );
};

/** Real alliances are in no story: this one is invented, like its members. */
const joinAlliance: Step['play'] = async (stage) => {
  const by = 'focal.point@eu.example';
  const { organisations } = await stage.play(
    by,
    `{ partnership(slug: "eu-kz") { organisations(first: 100, filter: { kind: [ALLIANCE] }) { nodes { id name } } } }`,
    {},
  );
  const alliance = idOfNamed(organisations, 'Illustrative Battery Alliance (EU)');
  const members = [
    'contributor.batteries@eu.example',
    'contributor.research@eu.example',
    'contributor.mining@kz.example',
  ];
  for (const person of members) {
    const { organisation } = await stage.seat(person);
    await stage.play(
      by,
      `mutation($input: JoinAllianceInput!) { joinAlliance(input: $input) { organisation { id } refusal { code message } } }`,
      { input: { alliance, organisation } },
    );
  }
};

function idOfNamed(connection: unknown, name: string): string {
  const nodes = isRecord(connection) && Array.isArray(connection.nodes) ? connection.nodes : [];
  const found: unknown = nodes.find((node: unknown) => isRecord(node) && node.name === name);
  if (!isRecord(found)) throw new Error(`the sample has no ${name}`);
  return String(found.id);
}

/** A Friday is free and a Saturday worked instead: the last of the next year's January, so that it meets no holiday. */
const transferRest =
  (loadedAt: Date): Step['play'] =>
  async (stage) => {
    const end = new Date(Date.UTC(loadedAt.getUTCFullYear() + 1, 0, 31));
    const saturday = new Date(end.getTime() - ((end.getUTCDay() + 1) % 7) * DAY);
    const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
    await stage.play(
      'focal.point@kz.example',
      `mutation($input: ChangeCalendarInput!) { changeCalendar(input: $input) { partnership { id } refusal { code message } } }`,
      {
        input: {
          expectedVersion: 1,
          days: [
            {
              date: dayOf(saturday.getTime() - DAY),
              kind: 'HOLIDAY',
              name: 'Moved day of rest (illustrative)',
            },
            { date: dayOf(saturday.getTime()), kind: 'WORKING_DAY' },
          ],
          source: 'An illustrative decree: no such transfer is known.',
        },
      },
    );
  };
