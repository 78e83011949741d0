import { createContext, useContext } from 'react';
import { graphql, type ResultOf } from '../api/graphql';

export const partnershipDocument = graphql(`
  query Partnership($slug: Code!) {
    partnership(slug: $slug) {
      id
      slug
      title { text locale }
      sides { code name { text locale } timeZone weekend holidays workingDays }
    }
  }
`);

export type Partnership = NonNullable<ResultOf<typeof partnershipDocument>['partnership']>;

export const PartnershipContext = createContext<Partnership | undefined>(undefined);

/** The partnership that the address names. */
export function usePartnership(): Partnership {
  const partnership = useContext(PartnershipContext);
  if (!partnership) throw new Error('usePartnership is used outside of a partnership');
  return partnership;
}
