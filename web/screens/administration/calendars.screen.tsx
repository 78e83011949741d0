import { useCallback } from 'react';
import { useQuery } from 'urql';
import { usePartnership } from '../../frame/partnership';
import { ErrorNote, Loading } from '../../parts/states';
import { AdministrationPage } from './administration-page';
import { SideCalendar } from './side-calendar';
import { calendarsDocument } from './sides.documents';

/** When the organisations of each side work: deadlines are counted by it. */
export function CalendarsScreen() {
  const { slug } = usePartnership();
  const [{ data, error }, execute] = useQuery({ query: calendarsDocument, variables: { slug } });
  const refresh = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  return (
    <AdministrationPage of="calendars">
      {error && !data && <ErrorNote error={error} retry={refresh} />}
      {!data && !error && <Loading heights={[240, 240]} />}
      {data?.partnership?.sides.map((side) => (
        <SideCalendar key={side.code} side={side} onChanged={refresh} />
      ))}
    </AdministrationPage>
  );
}
