import '../../people/people.css';
import { longDate } from '../../format/dates';
import { localTime, ownTimeZone } from '../../format/days';
import { useRoleWords } from '../../frame/role-words';
import { useWords } from '../../words/use-words';
import type { Invited } from './use-invited';
import { useInvitationWords } from './words';

/** For whom one is to act, where, as what, and until when that can be accepted. */
export function InvitedTo({ invited }: { readonly invited: Invited }) {
  const { language } = useWords();
  const words = useInvitationWords();
  const { organisation, partnership, roles, expiresAt } = invited;
  const inWords = useRoleWords(roles);
  return (
    <dl className="facts">
      <dt>{words.organisation}</dt>
      <dd>{organisation}</dd>
      <dt>{words.partnership}</dt>
      <dd lang={partnership.locale}>{partnership.text}</dd>
      <dt>{words.roles}</dt>
      <dd>{inWords}</dd>
      <dt>{words.until}</dt>
      <dd>{longDate(localTime(expiresAt, ownTimeZone()).day, language)}</dd>
    </dl>
  );
}
