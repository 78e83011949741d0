import { useState } from 'react';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { Ability } from '../../parts/ability';
import { RefusalNote } from '../../parts/refusal-note';
import { refusedBy } from '../../parts/refused-by';
import { useAct } from '../../parts/use-act';
import { useWords } from '../../words/use-words';
import type { ActionPage } from './action.documents';
import { useActionWords } from './words';

export interface Done {
  readonly done: { readonly refusal: { readonly message: string } | null };
}

interface Props<Variables extends AnyVariables> {
  readonly of: ActionPage['viewerCan'];
  /** As `viewerCan` names it. */
  readonly act: string;
  readonly document: TypedDocumentNode<Done, Variables>;
  readonly variables: Variables;
  readonly children: string;
  readonly refresh: () => void;
  readonly primary?: boolean;
}

/** An act that asks nothing further: its button, and why it was refused. */
export function ActButton<Variables extends AnyVariables>(props: Props<Variables>) {
  const { of, act, document, variables, children, refresh, primary } = props;
  const { words: all } = useWords();
  const words = useActionWords();
  const sending = useAct(document);
  const [refused, setRefused] = useState<string>();
  return (
    <>
      <Ability
        of={of}
        act={act}
        busy={sending.busy}
        primary={primary ?? false}
        small
        onAct={async () => {
          const { data, error } = await sending.act(variables);
          setRefused(error ? (refusedBy(error)?.message ?? all.parts.notSent) : data?.done.refusal?.message);
          refresh();
        }}
      >
        {children}
      </Ability>
      {refused && <RefusalNote heading={words.notDoneHeading} message={refused} />}
    </>
  );
}
