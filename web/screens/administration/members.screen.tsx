import { useState } from 'react';
import { useQuery } from 'urql';
import { useMe } from '../../frame/me';
import { usePartnership } from '../../frame/partnership';
import { useRoleWord } from '../../frame/role-words';
import { ErrorNote, Loading } from '../../parts/states';
import { NextPage } from '../../people/next-page';
import { OrganisationCell, PersonHead } from '../../people/person-cells';
import { Body, Cell, Column, Columns, Row, Rows } from '../../people/rows';
import { usePeopleWords } from '../../people/words';
import { AdministrationPage } from './administration-page';
import { membersDocument } from './members.documents';
import { useAdministrationWords } from './words';

/** Who acts for the viewer's side: first those whose roles wait for a second focal point. */
export function MembersScreen() {
  const people = usePeopleWords();
  const administration = useAdministrationWords();
  const roleWord = useRoleWord();
  const { slug } = usePartnership();
  const { seat } = useMe();
  const [after, setAfter] = useState<string>();
  const filter = seat.side ? { side: seat.side } : {};
  const [{ data, error }, execute] = useQuery({
    query: membersDocument,
    variables: { slug, filter, after: after ?? null },
  });
  const members = data?.partnership?.members;
  const sorted = members?.nodes.toSorted(
    (one, other) => Number(other.proposedRoles !== null) - Number(one.proposedRoles !== null),
  );
  return (
    <AdministrationPage of="members">
      {error && !data && <ErrorNote error={error} retry={() => execute({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Loading heights={[320]} />}
      {sorted && (
        <Rows aria-label={administration.members}>
          <Columns>
            <Column>{administration.person}</Column>
            <Column>{people.organisation}</Column>
            <Column>{people.roles}</Column>
            <Column>{people.status}</Column>
          </Columns>
          <Body>
            {sorted.map(({ id, user, organisation, roles, status, proposedRoles }) => (
              <Row key={id}>
                <PersonHead id={id} name={user.name} />
                <OrganisationCell {...organisation} />
                <Cell>
                  {roles.map(roleWord).join(', ')}
                  {proposedRoles && (
                    <p>
                      <span className="hot">
                        {administration.awaiting}: {proposedRoles.roles.map(roleWord).join(', ')}
                      </span>
                    </p>
                  )}
                </Cell>
                <Cell>{status === 'ACTIVE' ? administration.active : administration.suspended}</Cell>
              </Row>
            ))}
          </Body>
        </Rows>
      )}
      <NextPage info={members?.pageInfo} after={after} go={(next) => setAfter(next.after)} />
    </AdministrationPage>
  );
}
