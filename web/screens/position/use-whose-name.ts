import { useState } from 'react';
import { useMe } from '../../frame/me';
import { useWords } from '../../words/use-words';
import type { Substitution } from './position.documents';
import { usePositionWords } from './words';

/** In whose name it is said: as an approver, or for one of those whom the viewer may act for now. */
export function useWhoseName(substitutions: readonly Substitution[]) {
  const { say } = useWords();
  const words = usePositionWords();
  const { seat } = useMe();
  const [chosen, choose] = useState<string>();
  const inForce = seat.roles.includes('APPROVER') ? [] : substitutions.filter((one) => one.inForce);
  const onBehalfOf = chosen ?? inForce[0]?.approver.id;
  const approver = inForce.find((one) => one.approver.id === onBehalfOf)?.approver;
  const who = approver
    ? say(words.onBehalf, { organisation: approver.organisation.name, approver: approver.user.name })
    : seat.organisation;
  return { inForce, onBehalfOf, choose, who };
}
