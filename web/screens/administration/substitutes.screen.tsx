import { useQuery } from 'urql';
import { longDate } from '../../format/dates';
import { localTime, ownTimeZone } from '../../format/days';
import { useMe } from '../../frame/me';
import { usePartnership } from '../../frame/partnership';
import { Empty, ErrorNote, Loading } from '../../parts/states';
import { OrganisationCell, PersonHead } from '../../people/person-cells';
import { Body, Cell, Column, Columns, Row, Rows } from '../../people/rows';
import { usePeopleWords } from '../../people/words';
import { useWords } from '../../words/use-words';
import { AdministrationPage } from './administration-page';
import { approversDocument } from './members.documents';
import { useAdministrationWords } from './words';

/** The approvers of the viewer's side, and who may act for them now; one is named on the approver's own page. */
export function SubstitutesScreen() {
  const { language, say } = useWords();
  const people = usePeopleWords();
  const administration = useAdministrationWords();
  const { slug } = usePartnership();
  const { seat } = useMe();
  const variables = {
    slug,
    filter: {
      role: 'APPROVER' as const,
      status: 'ACTIVE' as const,
      ...(seat.side && { side: seat.side }),
    },
  };
  const [{ data, error }, execute] = useQuery({ query: approversDocument, variables });
  const approvers = data?.partnership?.members.nodes;
  return (
    <AdministrationPage of="substitutes">
      {error && !data && <ErrorNote error={error} retry={() => execute({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Loading heights={[200]} />}
      {approvers?.length === 0 && (
        <Empty>
          <p>{administration.noApprovers}</p>
        </Empty>
      )}
      {approvers && approvers.length > 0 && (
        <Rows aria-label={administration.substitutes}>
          <Columns>
            <Column>{administration.approver}</Column>
            <Column>{people.organisation}</Column>
            <Column>{administration.substitute}</Column>
          </Columns>
          <Body>
            {approvers.map(({ id, user, organisation, substitutes }) => {
              const standing = substitutes.filter(({ endedAt }) => endedAt === null);
              return (
                <Row key={id}>
                  <PersonHead id={id} name={user.name} />
                  <OrganisationCell {...organisation} />
                  <Cell data-of={administration.substitute}>
                    {standing.length === 0 && <span className="dim">{administration.noSubstitute}</span>}
                    {standing.map((one) => (
                      <span key={one.id}>
                        {one.substitute.user.name},{' '}
                        {say(administration.untilDay, {
                          date: longDate(localTime(one.until, ownTimeZone()).day, language),
                        })}
                      </span>
                    ))}
                  </Cell>
                </Row>
              );
            })}
          </Body>
        </Rows>
      )}
    </AdministrationPage>
  );
}
