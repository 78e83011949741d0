import type { Role } from '../api/enums';
import type { Catalogue } from '../words/catalogue.type';
import { useWords } from '../words/use-words';

const keys: Readonly<Record<Role, keyof Catalogue['frame']>> = {
  OBSERVER: 'roleObserver',
  CONTRIBUTOR: 'roleContributor',
  APPROVER: 'roleApprover',
  FOCAL_POINT: 'roleFocalPoint',
  SECRETARIAT: 'roleSecretariat',
};

/** Roles in words, one after another. */
export function useRoleWords(roles: readonly Role[]): string {
  const { words } = useWords();
  return roles.map((role) => words.frame[keys[role]]).join(', ');
}
