import { useEffect, useState } from 'react';
import { graphql, type ResultOf } from '../../api/graphql';
import { ask } from '../../session/ask';
import { useWords } from '../../words/use-words';

const invitedDocument = graphql(`
  query Invited($token: String!) {
    invitationOfLink(token: $token) { organisation partnership { text locale } roles expiresAt }
  }
`);

export type Invited = NonNullable<ResultOf<typeof invitedDocument>['invitationOfLink']>;

/** The server has not said what a link is for, and perhaps why not: too many looks, and how long to wait. */
interface Unknown {
  readonly message: string | undefined;
}

/**
 * What a link is for, before anybody signs in; `OVER`: it can no longer be accepted, or there never was one. Undefined until it
 * is looked up.
 */
export function useInvited(token: string): Invited | 'OVER' | Unknown | undefined {
  const { language } = useWords();
  const [invited, setInvited] = useState<Invited | 'OVER' | Unknown>();
  useEffect(() => {
    let current = true;
    // In the page's language, and again in another.
    if (token !== '' && language)
      ask(invitedDocument, { token }).then(
        (asked) => {
          if (current)
            setInvited(
              'data' in asked ? (asked.data.invitationOfLink ?? 'OVER') : { message: asked.message },
            );
        },
        () => current && setInvited({ message: undefined }),
      );
    return () => {
      current = false;
    };
  }, [token, language]);
  return invited;
}
