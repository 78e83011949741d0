import { useRef } from 'react';
import { type AnyVariables, type OperationResult, type TypedDocumentNode, useMutation } from 'urql';

interface Acting<Data, Variables extends AnyVariables> {
  readonly busy: boolean;
  readonly act: (variables: Variables) => Promise<OperationResult<Data, Variables>>;
}

/**
 * Sends an act once: the same input sent again, because no answer came, has the same `Idempotency-Key`; another input, or one
 * after an answer, has a new one.
 */
export function useAct<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Acting<Data, Variables> {
  const [{ fetching }, execute] = useMutation<Data, Variables>(document);
  const sent = useRef<{ readonly input: string; readonly key: string } | undefined>(undefined);
  return {
    busy: fetching,
    act: async (variables) => {
      const input = JSON.stringify(variables);
      if (sent.current?.input !== input) sent.current = { input, key: crypto.randomUUID() };
      const result = await execute(variables, {
        fetchOptions: { headers: { 'idempotency-key': sent.current.key } },
      });
      if (!result.error) sent.current = undefined;
      return result;
    },
  };
}
