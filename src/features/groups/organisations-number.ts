import { badInput } from '../../platform/graphql/errors.js';

/** Organisations that one act on a group names at most. */
const most = 100;

/** Throws BAD_USER_INPUT for a list of organisations of another length than `least` to 100. */
export function refuseNumber(organisations: readonly string[], least: number, field = 'organisations'): void {
  if (organisations.length < least || organisations.length > most)
    throw badInput('ORGANISATIONS_OUT_OF_NUMBER', [field], { least, most });
}
