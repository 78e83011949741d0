import { useNavigate } from '@tanstack/react-router';
import { paths } from '../api/paths';
import { SideCode } from '../parts/side-code';
import { useWords } from '../words/use-words';
import { Languages } from './languages';
import { type Seat, useMe } from './me';
import { useRoleWords } from './role-words';
import { rememberSeat } from './seats';
import { SignOutButton } from './sign-out-button';

/** Whom the viewer acts for, the other seats they have, the languages, the way out. */
export function Acting({ choose }: { readonly choose: (seat: Seat) => void }) {
  const { words } = useWords();
  const { name, seat, seats } = useMe();
  const others = seats.length > 1;
  return (
    <div className="acting">
      <span className="xs dim">{words.frame.youActFor}</span>
      {others ? (
        <details>
          <summary>
            <Who seat={seat} />
            <span className="change">{words.frame.changeSeat}</span>
          </summary>
          <Memberships choose={choose} />
        </details>
      ) : (
        <Who seat={seat} />
      )}
      <span className="s dim">{name}</span>
      <Languages />
      <SignOutButton />
    </div>
  );
}

function Who({ seat }: { readonly seat: Seat }) {
  const { words, say } = useWords();
  const roles = useRoleWords(seat.roles);
  return (
    <span className="who">
      {seat.side && <SideCode code={seat.side} />}
      <span>
        <b>{roles}</b>
        <span className="s dim">{seat.organisation}</span>
        {!seat.side && <span className="s dim"> · {words.frame.joint}</span>}
        <span className="spoken">{seat.side && say(words.frame.sideOf, { side: seat.side })}</span>
      </span>
    </span>
  );
}

function Memberships({ choose }: { readonly choose: (seat: Seat) => void }) {
  const { seat, seats } = useMe();
  const navigate = useNavigate();
  const take = (next: Seat) => {
    if (next.partnership === seat.partnership) return choose(next);
    rememberSeat(next);
    void navigate({ href: paths.inbox(next.partnership) });
  };
  return (
    <ul className="memberships">
      {seats.map((one) => (
        <li key={one.id}>
          <button type="button" aria-pressed={one.id === seat.id} onClick={() => take(one)}>
            <span>
              <b>{one.organisation}</b>
              <span className="s dim"> {one.partnership.toUpperCase()}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
