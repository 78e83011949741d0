import { useCallback } from 'react';
import { useQuery } from 'urql';
import { paths } from '../../api/paths';
import { longDate } from '../../format/dates';
import { localTime, ownTimeZone } from '../../format/days';
import { useMe } from '../../frame/me';
import { usePartnership } from '../../frame/partnership';
import { useRoleWord } from '../../frame/role-words';
import { Ability } from '../../parts/ability';
import { Link } from '../../parts/link';
import { Empty, ErrorNote, Loading } from '../../parts/states';
import { useVerb } from '../../parts/use-verb';
import { InviteForm } from '../../people/invite-form';
import { mine } from '../../people/mine';
import { Body, Cell, Column, Columns, Row, RowHead, Rows } from '../../people/rows';
import { usePeopleWords } from '../../people/words';
import { useWords } from '../../words/use-words';
import { AdministrationPage } from './administration-page';
import { invitationsDocument, revokeInvitationDocument } from './members.documents';
import { useAdministrationWords } from './words';

/** The invitations of the viewer's side that wait for an answer, and the form of the next one. */
export function InvitationsScreen() {
  const { language } = useWords();
  const people = usePeopleWords();
  const administration = useAdministrationWords();
  const roleWord = useRoleWord();
  const { slug } = usePartnership();
  const { seat } = useMe();
  const [{ data, error }, execute] = useQuery({ query: invitationsDocument, variables: { slug } });
  const refresh = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  const { act, busy, refused } = useVerb(revokeInvitationDocument);
  const waiting = data?.partnership?.invitations.nodes.filter(({ status }) => status === 'PENDING');
  const may = mine(data?.partnership?.viewerCan ?? []).some((one) => one.act === 'inviteMember');
  const among =
    data?.partnership?.accredited.nodes.filter(({ side }) => side === seat.side || side === null) ?? [];
  return (
    <AdministrationPage of="invitations">
      {error && !data && <ErrorNote error={error} retry={refresh} />}
      {!data && !error && <Loading heights={[200]} />}
      {refused && (
        <p className="note" role="alert">
          {refused.message}
        </p>
      )}
      {waiting?.length === 0 && (
        <Empty>
          <p>{administration.noInvitations}</p>
        </Empty>
      )}
      {waiting && waiting.length > 0 && (
        <Rows aria-label={administration.invitations}>
          <Columns>
            <Column>{people.email}</Column>
            <Column>{people.organisation}</Column>
            <Column>{people.roles}</Column>
            <Column>{administration.invitedBy}</Column>
            <Column>{administration.until}</Column>
            <Cell />
          </Columns>
          <Body>
            {waiting.map(({ id, email, organisation, roles, invitedBy, expiresAt, viewerCan }) => (
              <Row key={id}>
                <RowHead id={`of-${id}`}>{email}</RowHead>
                <Cell>
                  <Link href={paths.organisation(slug, organisation.id)}>{organisation.name}</Link>
                </Cell>
                <Cell>{roles.map(roleWord).join(', ')}</Cell>
                <Cell data-of={administration.invitedBy}>{invitedBy.user.name}</Cell>
                <Cell data-of={administration.until}>
                  {longDate(localTime(expiresAt, ownTimeZone()).day, language)}
                </Cell>
                <Cell>
                  <Ability
                    small
                    about={`of-${id}`}
                    of={mine(viewerCan)}
                    act="revokeInvitation"
                    busy={busy}
                    onAct={() => void act({ input: { invitation: id } })}
                  >
                    {administration.revoke}
                  </Ability>
                </Cell>
              </Row>
            ))}
          </Body>
        </Rows>
      )}
      {may && (
        <section className="part" aria-labelledby="invite">
          <h2 id="invite">{people.invite}</h2>
          <InviteForm among={among} onInvited={refresh} />
        </section>
      )}
    </AdministrationPage>
  );
}
