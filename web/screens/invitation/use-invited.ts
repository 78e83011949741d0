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

/**
 * What a link is for, before anybody signs in; `OVER`: it can no longer be accepted, or there never was one; `UNKNOWN`: the
 * server has not said. Undefined until it is looked up.
 */
export function useInvited(token: string): Invited | 'OVER' | 'UNKNOWN' | undefined {
  const { language } = useWords();
  const [invited, setInvited] = useState<Invited | 'OVER' | 'UNKNOWN'>();
  useEffect(() => {
    let current = true;
    // In the page's language, and again in another.
    if (token !== '' && language)
      ask(invitedDocument, { token }).then(
        (asked) => {
          if (current) setInvited('data' in asked ? (asked.data.invitationOfLink ?? 'OVER') : 'UNKNOWN');
        },
        () => current && setInvited('UNKNOWN'),
      );
    return () => {
      current = false;
    };
  }, [token, language]);
  return invited;
}
