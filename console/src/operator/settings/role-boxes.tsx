import { ROLES, type Role } from './settings-api.ts';

interface RoleBoxesProps {
  roles: readonly Role[];
  onChange: (roles: Role[]) => void;
}

/** Which roles somebody or something has, each with what it may do. */
export function RoleBoxes({ roles, onChange }: RoleBoxesProps) {
  return (
    <fieldset className="space-y-1 text-[14px]">
      <legend className="font-medium">Roles</legend>
      {(Object.keys(ROLES) as Role[]).map((role) => (
        <label key={role} className="flex items-baseline gap-2">
          <input
            type="checkbox"
            data-testid={`role-${role}`}
            checked={roles.includes(role)}
            onChange={({ target }) =>
              onChange(target.checked ? [...roles, role] : roles.filter((one) => one !== role))
            }
          />
          <span>
            {role} <span className="text-[13px] text-soft">{ROLES[role]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
