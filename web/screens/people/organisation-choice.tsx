import { useQuery } from 'urql';
import { usePartnership } from '../../frame/partnership';
import { choiceDocument } from './organisations.documents';

interface Props {
  readonly name: string;
  readonly legend: string;
  /** Only those that it answers true for. */
  readonly among?: (id: string) => boolean;
  readonly chosen?: readonly string[];
}

/** Accredited organisations to tick. */
export function OrganisationChoice({ name, legend, among = () => true, chosen = [] }: Props) {
  const { slug } = usePartnership();
  const [{ data }] = useQuery({ query: choiceDocument, variables: { slug } });
  const those = data?.partnership?.accredited.nodes.filter(({ id }) => among(id)) ?? [];
  if (those.length === 0) return null;
  return (
    <fieldset className="choices" id={`field-${name}`} tabIndex={-1}>
      <legend>{legend}</legend>
      <div className="scroll">
        {those.map((one) => (
          <label key={one.id}>
            <input type="checkbox" name={name} value={one.id} defaultChecked={chosen.includes(one.id)} />
            <span>
              {one.name} {one.side && <span className="dim">({one.side})</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
