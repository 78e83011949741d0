import { getRouteApi } from '@tanstack/react-router';
import { Field } from '../../parts/field';
import type { Refused } from '../../parts/use-verb';
import { organisationKinds } from '../../people/enums';
import { usePeopleWords } from '../../people/words';
import { useRegistrationWords } from './words';

const route = getRouteApi('/registration');

/** What a request to take part says. */
export function RegistrationFields({ refused }: { readonly refused: Refused | undefined }) {
  const people = usePeopleWords();
  const registration = useRegistrationWords();
  const { partnership, side } = route.useSearch();
  return (
    <>
      <div className="pair">
        <Field
          label={registration.partnership}
          name="partnership"
          hint={registration.partnershipHint}
          refused={refused}
        >
          {(control) => <input {...control} maxLength={40} defaultValue={partnership} required />}
        </Field>
        <Field label={people.side} name="side" hint={registration.sideHint} refused={refused}>
          {(control) => <input {...control} maxLength={40} defaultValue={side} />}
        </Field>
      </div>
      <Field label={registration.name} name="name" refused={refused}>
        {(control) => <input {...control} maxLength={300} autoComplete="organization" required />}
      </Field>
      <div className="pair">
        <Field label={people.kind} name="kind" refused={refused}>
          {(control) => (
            <select {...control}>
              {organisationKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {people[kind]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={people.country} name="country" hint={registration.countryHint} refused={refused}>
          {(control) => <input {...control} maxLength={2} pattern="[A-Za-z]{2}" />}
        </Field>
      </div>
      <div className="pair">
        <Field label={registration.contactName} name="contactName" refused={refused}>
          {(control) => <input {...control} maxLength={300} autoComplete="name" required />}
        </Field>
        <Field label={registration.contactEmail} name="contactEmail" refused={refused}>
          {(control) => <input {...control} type="email" autoComplete="email" required />}
        </Field>
      </div>
      <Field label={registration.message} name="message" refused={refused}>
        {(control) => <textarea {...control} rows={4} maxLength={4000} required />}
      </Field>
    </>
  );
}
