import type { ReactNode } from 'react';
import { longDate } from '../../format/dates';
import { amount } from '../../format/numbers';
import { Digest } from '../../parts/digest';
import { useWords } from '../../words/use-words';
import type { ActionPage } from './action.documents';
import { useActionWords } from './words';

/** What the digest covers beside the text: result, days, budget, policies. */
export function FactsOf({ action }: { readonly action: ActionPage }) {
  const { language } = useWords();
  const words = useActionWords();
  const { startsOn, endsOn, budget, materials, policyLinks, expectedResult } = action;
  return (
    <section className="sheet of-facts" aria-labelledby="facts">
      <h2 id="facts">{words.facts}</h2>
      <dl>
        {expectedResult && (
          <Fact name={words.result}>
            <p className="lines" lang="">
              {expectedResult}
            </p>
          </Fact>
        )}
        {(startsOn || endsOn) && (
          <Fact name={words.period}>
            {[startsOn, endsOn].map((day) => (day ? longDate(day, language) : '…')).join(' – ')}
          </Fact>
        )}
        {materials.length > 0 && (
          <Fact name={words.materials}>
            <span lang="">{materials.join(', ')}</span>
          </Fact>
        )}
        {policyLinks.length > 0 && (
          <Fact name={words.policies}>
            {policyLinks.map((link) => (
              <a key={link} href={link} rel="noopener noreferrer" lang="">
                {link}
              </a>
            ))}
          </Fact>
        )}
        <Fact name={words.digest}>
          <Digest value={action.digest} whole />
        </Fact>
      </dl>
      {budget.length > 0 && (
        <table>
          <caption>{words.budget}</caption>
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col">{words.amount}</th>
            </tr>
          </thead>
          <tbody>
            {budget.map((line, place) => (
              <tr key={place}>
                <th scope="row" lang="">
                  {line.label}
                </th>
                <td>{amount(line.amount, line.currency, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
