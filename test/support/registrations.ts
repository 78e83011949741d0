import { type Answer, send } from './client.js';
import { graphql } from './graphql.js';
import { given, type Member } from './member.js';
import { nextNetwork } from './people.js';

const register = graphql(`
  mutation registerOrganisation($input: RegisterOrganisationInput!) {
    registerOrganisation(input: $input) {
      registered
      organisation { id name kind side country status registration { contactName contactEmail message language } }
      refusal { code }
    }
  }
`);
const accredit = graphql(`
  mutation accreditOne($input: AccreditOrganisationInput!) {
    accreditOrganisation(input: $input) { organisation { id status } refusal { code path } }
  }
`);
const reject = graphql(`
  mutation rejectOrganisation($input: RejectOrganisationInput!) {
    rejectOrganisation(input: $input) {
      organisation { id status registration { rejectionReasons } } refusal { code path message }
    }
  }
`);
const list = graphql(`
  query organisationsListed($slug: Code!, $filter: OrganisationFilter) {
    partnership(slug: $slug) {
      organisations(first: 100, filter: $filter) {
        totalCount
        nodes { id name status registration { contactName contactEmail message language registeredAt } }
      }
    }
  }
`);

/** A request of a company of the EU. */
export const requestTo = (partnership: string) => ({
  partnership,
  name: 'Nordic Graphite',
  kind: 'INDUSTRY' as const,
  side: 'EU',
  country: 'SE',
  contactName: 'Astrid Lind',
  contactEmail: 'Astrid.Lind@Nordic.Example',
  message: 'We open a pilot line\nin Luleå.',
});
type Input = Partial<ReturnType<typeof requestTo>>;

/** Asks as nobody in particular; the whole answer. */
export const asksFromOutside = (
  slug: string,
  over: object = {},
  headers: Readonly<Record<string, string>> = { 'x-forwarded-for': nextNetwork() },
) => send(register, { input: { ...requestTo(slug), ...over } }, headers);

/** What an answer says, without what is of its request alone. */
export const said = ({ status, data, errors }: Answer<unknown>) => JSON.stringify({ status, data, errors });

/** Asks as a member; answers the organisation. */
export async function registers(by: Member, slug: string, over: Input | { side: null } = {}) {
  const { registerOrganisation } = await by.asks(register, { input: { ...requestTo(slug), ...over } });
  return given(registerOrganisation.organisation, registerOrganisation.refusal);
}

export const tryAccredit = (by: Member, organisation: string) =>
  by.tries(accredit, { input: { organisation } });

export const tryReject = (by: Member, organisation: string, reasons = 'Nobody knows them.') =>
  by.tries(reject, { input: { organisation, reasons } });

type Status = 'PENDING' | 'ACCREDITED' | 'SUSPENDED' | 'REJECTED';

/** The organisations that somebody reads in the list, by status where one is named. */
export async function listed(by: Member, slug: string, ...status: Status[]) {
  const { partnership } = await by.asks(list, { slug, filter: { status } });
  const { nodes = [], totalCount = 0 } = partnership?.organisations ?? {};
  if (nodes.length !== totalCount) throw new Error('more than a page');
  return nodes;
}
