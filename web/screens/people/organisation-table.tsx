import { paths } from '../../api/paths';
import { usePartnership } from '../../frame/partnership';
import { Link } from '../../parts/link';
import { SideCode } from '../../parts/side-code';
import { organisationKinds } from '../../people/enums';
import { Body, Cell, Column, Columns, Row, RowHead, Rows } from '../../people/rows';
import { useCountryName } from '../../people/use-country-name';
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
  const countryName = useCountryName();
  const { slug } = usePartnership();
  if (organisations.length === 0) return null;
  const place = ({ kind }: ListedOrganisation) => organisationKinds.indexOf(kind);
  const sorted = organisations.toSorted((one, other) => place(one) - place(other));
  return (
    <Rows>
      <caption>
        {side && <SideCode code={side} />}
        <span lang={lang}>{caption}</span>
      </caption>
      <Columns>
        <Column>{people.name}</Column>
        {withSide && <Column>{people.side}</Column>}
        <Column>{people.kind}</Column>
        <Column>{people.country}</Column>
        <Column>{people.status}</Column>
      </Columns>
      <Body>
        {sorted.map(({ id, name, kind, country, status, ...one }) => (
          <Row key={id}>
            <RowHead>
              <Link href={paths.organisation(slug, id)} data-row={id}>
                {name}
              </Link>
            </RowHead>
            {withSide && <Cell>{one.side ? <SideCode code={one.side} small /> : people.jointOf}</Cell>}
            <Cell>{people[kind]}</Cell>
            <Cell>{country && countryName(country)}</Cell>
            <Cell>{people[status]}</Cell>
          </Row>
        ))}
      </Body>
    </Rows>
  );
}
