import type { Role } from '../api/enums';
import { useRoleWord } from '../frame/role-words';
import type { Refused } from '../parts/use-verb';
import { roles } from './enums';
import { usePeopleWords } from './words';

interface Props {
  readonly given: readonly Role[];
  readonly refused: Refused | undefined;
  /** Whether the organisation is joint; undefined: not known yet. Joint ones hold other roles than those of a side (domain: "Who"). */
  readonly joint?: boolean | undefined;
}

const ofSides: readonly Role[] = ['APPROVER', 'FOCAL_POINT'];
const fits = (role: Role, joint: boolean | undefined) =>
  joint === undefined || (joint ? !ofSides.includes(role) : role !== 'SECRETARIAT');

/** The roles as boxes; `rolesOf` reads them. */
export function RoleFields({ given, refused, joint }: Props) {
  const people = usePeopleWords();
  const roleWord = useRoleWord();
  const wrong = refused?.path?.includes('roles') ? refused.message : undefined;
  return (
    <fieldset
      className="choices"
      aria-describedby={wrong ? 'roles-wrong' : undefined}
      id="field-roles"
      tabIndex={-1}
    >
      <legend>
        {people.roles} <span className="hint">{people.rolesHint}</span>
      </legend>
      {wrong && (
        <span className="wrong" id="roles-wrong">
          {wrong}
        </span>
      )}
      {roles
        .filter((role) => fits(role, joint))
        .map((role) => (
          <label key={role}>
            <input type="checkbox" name="roles" value={role} defaultChecked={given.includes(role)} />
            {roleWord(role)}
          </label>
        ))}
    </fieldset>
  );
}

export const rolesOf = (given: FormData): Role[] =>
  roles.filter((role) => given.getAll('roles').includes(role));
