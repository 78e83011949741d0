import { useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type CombinedError, useQuery } from 'urql';
import { referenceOf } from '../../api/paths';
import { usePartnership } from '../../frame/partnership';
import {
  type ActionPage,
  actionByIdDocument,
  actionByReferenceDocument,
  type PartnershipOfAction,
} from './action.documents';

interface Asked {
  readonly action: ActionPage | undefined;
  readonly partnership: PartnershipOfAction | undefined;
  readonly error: CombinedError | undefined;
  readonly fetching: boolean;
  readonly refresh: () => void;
}

/** The action that the address names: by its reference, or a draft by its id. */
export function useAction(): Asked {
  const { reference = '' } = useParams({ strict: false });
  const { slug } = usePartnership();
  const referenced = /^\d{4}-\d+$/.test(reference);
  const [named, askNamed] = useQuery({
    query: actionByReferenceDocument,
    variables: { reference: referenceOf(slug, reference), slug },
    pause: !referenced,
  });
  const [found, askFound] = useQuery({
    query: actionByIdDocument,
    variables: { id: reference, slug },
    pause: referenced,
  });
  const refresh = useCallback(() => {
    (referenced ? askNamed : askFound)({ requestPolicy: 'network-only' });
  }, [referenced, askNamed, askFound]);
  const node = found.data?.node;
  const { error, fetching } = referenced ? named : found;
  return {
    action: (referenced ? named.data?.action : node?.__typename === 'Action' ? node : undefined) ?? undefined,
    partnership: (referenced ? named : found).data?.partnership ?? undefined,
    error,
    fetching,
    refresh,
  };
}
