import { Outlet, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Provider, useQuery } from 'urql';
import { LineContext } from '../live/use-line';
import { ErrorNote } from '../parts/states';
import { Frame } from './frame';
import { type Me, MeContext, type Seat } from './me';
import { NotHere } from './not-here';
import { useOwnClient } from './own-client';
import { PartnershipContext, partnershipDocument } from './partnership';
import { rememberSeat, seatIn, seatsDocument } from './seats';
import { SignedIn } from './signed-in';

/** Everything below `/$partnership`: the viewer's seat there, its client and its live line, and the frame around the screen. */
export function Workspace() {
  const { partnership } = useParams({ strict: false });
  return (
    <SignedIn>
      <Seated slug={partnership ?? ''} />
    </SignedIn>
  );
}

function Seated({ slug }: { readonly slug: string }) {
  const [{ data, error }, retry] = useQuery({ query: seatsDocument });
  const [, setChosen] = useState<string>();
  if (error && !data)
    return <ErrorNote error={error} retry={() => retry({ requestPolicy: 'network-only' })} />;
  if (!data) return null;
  const { name, email, memberships } = data.viewer;
  const seat = seatIn(slug, memberships);
  if (!seat) return <NotHere />;
  const choose = (next: Seat) => {
    rememberSeat(next);
    setChosen(next.id);
  };
  const me = { user: email, name, membership: seat.id, seat, seats: memberships };
  return <Acting me={me} slug={slug} choose={choose} key={seat.id} />;
}

interface Acting {
  readonly me: Me;
  readonly slug: string;
  readonly choose: (seat: Seat) => void;
}

function Acting({ me, slug, choose }: Acting) {
  const { client, socket } = useOwnClient(me.membership);
  return (
    <Provider value={client}>
      <LineContext value={socket}>
        <MeContext value={me}>
          <InPartnership slug={slug} choose={choose} />
        </MeContext>
      </LineContext>
    </Provider>
  );
}

function InPartnership({ slug, choose }: Omit<Acting, 'me'>) {
  const [{ data, error, fetching }, retry] = useQuery({ query: partnershipDocument, variables: { slug } });
  if (error && !data)
    return <ErrorNote error={error} retry={() => retry({ requestPolicy: 'network-only' })} />;
  if (!data) return null;
  if (!data.partnership) return fetching ? null : <NotHere />;
  return (
    <PartnershipContext value={data.partnership}>
      <Frame choose={choose}>
        <Outlet />
      </Frame>
    </PartnershipContext>
  );
}
