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

/** What a role is called. */
export function useRoleWord(): (role: Role) => string {
  const { words } = useWords();
  return (role) => words.frame[keys[role]];
}

/** Roles in words, one after another. */
export function useRoleWords(roles: readonly Role[]): string {
  return roles.map(useRoleWord()).join(', ');
}
