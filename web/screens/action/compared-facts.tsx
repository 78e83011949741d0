import type { ResultOf } from '../../api/graphql';
import type { diffDocument } from './action.documents';
import { useActionWords } from './words';

type Node = NonNullable<ResultOf<typeof diffDocument>['node']>;
export type Difference = NonNullable<Extract<Node, { __typename: 'Action' }>['diff']>;

/** The facts that differ, as they were and as they are. */
export function ComparedFacts({ facts }: { readonly facts: Difference['facts'] }) {
  const words = useActionWords();
  if (facts.length === 0) return null;
  return (
    <section className="sheet of-facts">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.fact}</th>
            <th scope="col">{words.was}</th>
            <th scope="col">{words.is}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map(({ fact, was, is }) => (
            <tr key={fact} className="change" tabIndex={-1}>
              <th scope="row">{words.facet[fact]}</th>
              <Said values={was} />
              <Said values={is} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const Said = ({ values }: { readonly values: readonly string[] }) => (
  <td lang="">{values.length === 0 ? '–' : values.map((value) => <div key={value}>{value}</div>)}</td>
);
