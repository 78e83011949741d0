import { later, morning, type Step } from './step.js';

/** What waits among people when the sample is loaded: a substitute acts, an invitation and a request to take part are unanswered, a rule was changed. */
export function storyOfPeople(loadedAt: Date): Step[] {
  return [
    { at: morning(30, loadedAt), play: nameSpokesperson },
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
