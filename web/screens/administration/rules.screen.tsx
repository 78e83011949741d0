import { useQuery } from 'urql';
import { usePartnership } from '../../frame/partnership';
import { ErrorNote, Loading } from '../../parts/states';
import { AdministrationPage } from './administration-page';
import { SideRule } from './side-rule';
import { rulesDocument } from './sides.documents';

/** By which rule each side comes to its answer, and since when. */
export function RulesScreen() {
  const { slug } = usePartnership();
  const [{ data, error }, execute] = useQuery({ query: rulesDocument, variables: { slug } });
  const organisations = data?.partnership?.accredited.nodes ?? [];
  return (
    <AdministrationPage of="rules">
      {error && !data && <ErrorNote error={error} retry={() => execute({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Loading heights={[240, 240]} />}
      {data?.partnership?.sides.map((side) => (
        <SideRule
          key={side.code}
          side={side}
          organisations={organisations.filter((one) => one.side === side.code)}
        />
      ))}
    </AdministrationPage>
  );
}
