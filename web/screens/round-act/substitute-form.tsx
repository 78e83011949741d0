import { useState } from 'react';
import { useQuery } from 'urql';
import { localTime } from '../../format/days';
import { instantAt } from '../../format/instants';
import { useMe } from '../../frame/me';
import { useOwnZone } from '../../frame/own-zone';
import { usePartnership } from '../../frame/partnership';
import { Field } from '../../parts/field';
import { Loading } from '../../parts/states';
import { useAct } from '../../parts/use-act';
import { ActForm } from './act-form';
import type { FormProps } from './form-props';
import { nameSubstituteDocument, organisationDocument, substitutesDocument } from './round-act.documents';
import { Substitutes } from './substitutes';
import { useRoundActWords } from './words';

/** Who takes positions for the viewer, and until when; those named before, and their end. */
export function SubstituteForm({ round }: FormProps) {
  const words = useRoundActWords();
  const { slug } = usePartnership();
  const { membership } = useMe();
  const zone = useOwnZone();
  const [{ data: own }] = useQuery({ query: organisationDocument });
  const organisation = own?.viewer.membership?.organisation.id;
  const [{ data }] = useQuery({
    query: substitutesDocument,
    variables: { slug, organisation: organisation ?? '' },
    pause: organisation === undefined,
  });
  const [chosen, choose] = useState<string>();
  const [until, setUntil] = useState(() => localTime(round.deadline, zone).day);
  const { busy, act } = useAct(nameSubstituteDocument);
  if (!data) return <Loading heights={[240]} />;
  const colleagues = (data.partnership?.members.nodes ?? []).filter(
    ({ id, roles, status }) => id !== membership && status === 'ACTIVE' && !roles.includes('APPROVER'),
  );
  const substitute = chosen ?? colleagues[0]?.id ?? '';
  return (
    <>
      <Substitutes list={data.viewer.membership?.substitutes ?? []} />
      {colleagues.length === 0 ? (
        <p className="sheet act-form">{words.nobody}</p>
      ) : (
        <ActForm
          round={round}
          act={undefined}
          busy={busy}
          verb={words.heading.substitute}
          missing={until === '' ? words.chooseDay : undefined}
          send={() => act({ input: { substitute, until: instantAt(until, '23:59', zone).toISOString() } })}
        >
          <p>{words.substituteWhat}</p>
          <Field name="substitute" label={words.substitute}>
            {(control) => (
              <select {...control} value={substitute} onChange={(event) => choose(event.target.value)}>
                {colleagues.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.user.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field name="until" label={words.until}>
            {(control) => (
              <input
                {...control}
                type="date"
                value={until}
                onChange={(event) => setUntil(event.target.value)}
              />
            )}
          </Field>
        </ActForm>
      )}
    </>
  );
}
