import { paths } from '../api/paths';
import { JointMark } from '../parts/joint-mark';
import { Link } from '../parts/link';
import { SideCode } from '../parts/side-code';
import { useMe } from './me';
import { usePartnership } from './partnership';
import { useRoleWords } from './role-words';

/** The head of a phone: the partnership, and whom the viewer acts for. */
export function Top() {
  const { slug } = usePartnership();
  const { seat } = useMe();
  const roles = useRoleWords(seat.roles);
  return (
    <header className="top">
      <Link className="brand" href={paths.inbox(slug)}>
        <JointMark />
        {slug.toUpperCase()}
      </Link>
      <span className="actas">
        {roles}
        {seat.side && <SideCode code={seat.side} />}
      </span>
    </header>
  );
}
