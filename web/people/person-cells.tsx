import { paths } from '../api/paths';
import { usePartnership } from '../frame/partnership';
import { Link } from '../parts/link';
import { SideCode } from '../parts/side-code';
import { Cell, RowHead } from './rows';

/** The cell that names a row of people, with the way to the person's page. */
export function PersonHead({ id, name }: { readonly id: string; readonly name: string }) {
  const { slug } = usePartnership();
  return (
    <RowHead>
      <Link href={paths.person(slug, id)} data-row={id}>
        {name}
      </Link>
    </RowHead>
  );
}

interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly side: string | null;
}

/** Whom a person acts for, with the code of the side. */
export function OrganisationCell({ id, name, side }: Organisation) {
  const { slug } = usePartnership();
  return (
    <Cell>
      <span className="who">
        {side && <SideCode code={side} small />}
        <Link href={paths.organisation(slug, id)}>{name}</Link>
      </span>
    </Cell>
  );
}
