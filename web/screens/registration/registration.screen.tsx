import '../../people/people.css';
import '../../style/door.css';
import { type FormEvent, useState } from 'react';
import { graphql } from '../../api/graphql';
import { paths } from '../../api/paths';
import { Languages } from '../../frame/languages';
import { FormRefusal } from '../../parts/field';
import { JointMark } from '../../parts/joint-mark';
import { Link } from '../../parts/link';
import { PageHeading } from '../../parts/page-heading';
import type { Refused } from '../../parts/use-verb';
import { oneOf, organisationKinds } from '../../people/enums';
import { ask } from '../../session/ask';
import { useWords } from '../../words/use-words';
import { RegistrationFields } from './registration-fields';
import { useRegistrationWords } from './words';

const registerDocument = graphql(`
  mutation RegisterOrganisation($input: RegisterOrganisationInput!) {
    registerOrganisation(input: $input) { registered refusal { message path } }
  }
`);

/** Reads the form: what may stay empty is null. */
function requestOf(given: FormData) {
  const text = (name: string) => String(given.get(name) ?? '').trim();
  return {
    partnership: text('partnership').toLowerCase(),
    name: text('name'),
    kind: oneOf(organisationKinds, text('kind')) ?? 'INDUSTRY',
    side: text('side').toUpperCase() || null,
    country: text('country').toUpperCase() || null,
    contactName: text('contactName'),
    contactEmail: text('contactEmail'),
    message: text('message'),
  };
}

/** An organisation asks to take part, in whose name anybody may: the answer is the same whatever becomes of it. */
export function RegistrationScreen() {
  const { words } = useWords();
  const registration = useRegistrationWords();
  const [state, setState] = useState<{
    readonly busy?: boolean;
    readonly sent?: boolean;
    readonly refused?: Refused;
  }>({});
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (state.busy) return;
    const input = requestOf(new FormData(event.currentTarget));
    setState({ busy: true });
    const asked = await ask(registerDocument, { input }).catch(() => ({ message: words.parts.offline }));
    if ('message' in asked)
      return setState({ refused: { ...asked, message: asked.message || words.parts.notSent } });
    const { refusal } = asked.data.registerOrganisation;
    setState(refusal ? { refused: refusal } : { sent: true });
  };
  return (
    <main className="door" id="content">
      <p className="brand">
        <JointMark size={28} />
        Concord
      </p>
      <Languages />
      <div className="sheet door-card wide">
        <PageHeading>{registration.heading}</PageHeading>
        {state.sent ? (
          <p role="status">{registration.sent}</p>
        ) : (
          <form className="stack" onSubmit={(event) => void submit(event)}>
            <p>{registration.text}</p>
            {state.refused && (
              <FormRefusal refused={state.refused} names={['partnership', 'name', 'side', 'contactEmail']} />
            )}
            <RegistrationFields refused={state.refused} />
            <p>
              <button type="submit" className="btn primary" aria-disabled={state.busy === true}>
                {state.busy ? words.parts.sending : registration.send}
              </button>
            </p>
          </form>
        )}
        <p>
          <Link href={paths.signIn}>{words.signIn.heading}</Link>
        </p>
      </div>
    </main>
  );
}
