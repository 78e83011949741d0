import { paths } from '../../api/paths';
import { usePartnership } from '../../frame/partnership';
import { Link } from '../../parts/link';
import { SideCode } from '../../parts/side-code';
import { organisationKinds } from '../../people/enums';
import { usePeopleWords } from '../../people/words';
import type { ListedOrganisation } from './organisations.documents';

interface Props {
  readonly caption: string;
  readonly organisations: readonly ListedOrganisation[];
  /** All of them are of it. */
  readonly side?: string;
  /** Of several sides: a column says of which. */
  readonly withSide?: boolean;
  /** Of the caption, where it is in another language than the page. */
  readonly lang?: string | undefined;
}

/** Organisations by kind, then by name; nothing where there are none. */
export function OrganisationTable({ caption, organisations, side, withSide, lang }: Props) {
  const people = usePeopleWords();
  const { slug } = usePartnership();
  if (organisations.length === 0) return null;
  const place = ({ kind }: ListedOrganisation) => organisationKinds.indexOf(kind);
  const sorted = organisations.toSorted((one, other) => place(one) - place(other));
  return (
    <table className="rows">
      <caption>
        {side && <SideCode code={side} />}
        <span lang={lang}>{caption}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{people.name}</th>
          {withSide && <th scope="col">{people.side}</th>}
          <th scope="col">{people.kind}</th>
          <th scope="col">{people.country}</th>
          <th scope="col">{people.status}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ id, name, kind, country, status, ...one }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={paths.organisation(slug, id)} data-row={id}>
                {name}
              </Link>
            </th>
            {withSide && <td>{one.side ? <SideCode code={one.side} small /> : people.jointOf}</td>}
            <td>{people[kind]}</td>
            <td>{country}</td>
            <td>{people[status]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
