import { useState } from 'react';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { useWords } from '../words/use-words';
import { refusedBy } from './refused-by';
import { useAct } from './use-act';

/** Why an act was not done, and which field of its input it is about. */
export interface Refused {
  readonly message: string;
  readonly path?: readonly string[] | null;
}

type Payloads = Readonly<Record<string, { readonly refusal: Refused | null }>>;

/**
 * `useAct` for a button or a form that shows why its act was refused: the API's sentence, or, where no answer came, that
 * nothing typed is lost. Its `act` answers the payloads where it was done.
 */
export function useVerb<Data extends Payloads, Variables extends AnyVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
) {
  const { words } = useWords();
  const { act: send, busy } = useAct(mutation);
  const [refused, setRefused] = useState<Refused>();
  const act = async (variables: Variables): Promise<Data | undefined> => {
    if (busy) return undefined;
    const { data, error } = await send(variables);
    const refusal = Object.values(data ?? {}).find((payload) => payload.refusal)?.refusal;
    setRefused(
      refusal ?? refusedBy(error) ?? (error || !data ? { message: words.parts.notSent } : undefined),
    );
    return refusal || error ? undefined : data;
  };
  return { act, busy, refused };
}
