import { useDirectory } from '../../directory.ts';
import { words } from '../../format.ts';
import type { FieldDifference, Value } from './fields.ts';

const PARTS: Readonly<Record<string, string>> = {
  instructions: 'instructions',
  addedInstructions: 'behind the instructions',
  handoffDescription: 'when to hand over to it',
  examples: 'examples',
};

/** What a field is called, e.g. "Billing: examples"; `nameOf` names an agent. */
export function titleOf(field: string, nameOf: (id: string) => string): string {
  const [place = '', name = '', part = ''] = field.split('\n');
  if (place === 'style') return 'Style of the desk';
  if (place === 'routerSure') return 'How sure the router must be';
  if (place === 'limits') return `Limit: ${words(name).toLowerCase()}`;
  if (place === 'knowledge') return `Knowledge: ${words(part)}`;
  return `${nameOf(name)}: ${PARTS[part] ?? part}`;
}

/** What differs, before and after, field by field. */
export function Diff({ of, empty }: { of: readonly FieldDifference[]; empty: string }) {
  const { name } = useDirectory();
  if (of.length === 0)
    return (
      <p data-testid="diff-empty" className="text-[13.5px] text-soft">
        {empty}
      </p>
    );
  return (
    <ul data-testid="diff" className="space-y-3">
      {of.map(({ field, before, after }) => (
        <li key={field} data-testid="difference" data-field={field.replaceAll('\n', '.')}>
          <h4 className="font-medium text-[13.5px]">{titleOf(field, name)}</h4>
          <Sides before={before} after={after} />
        </li>
      ))}
    </ul>
  );
}

function Sides({ before, after }: Pick<FieldDifference, 'before' | 'after'>) {
  if (typeof before === 'object' && typeof after === 'object')
    return (
      <p className="text-[13.5px] leading-6">
        {before
          .filter((one) => !after.includes(one))
          .map((one) => (
            <del key={one} className="mr-2 text-alarm">
              {one}
            </del>
          ))}
        {after
          .filter((one) => !before.includes(one))
          .map((one) => (
            <ins key={one} className="mr-2 font-medium no-underline">
              + {one}
            </ins>
          ))}
      </p>
    );
  return (
    <div className="whitespace-pre-wrap text-[13.5px] leading-6">
      {shown(before) !== '' && <del className="block text-alarm">{shown(before)}</del>}
      {shown(after) !== '' && (
        <ins className="block border-brass border-l-2 pl-2 font-medium no-underline">{shown(after)}</ins>
      )}
    </div>
  );
}

function shown(value: Value | undefined): string {
  return typeof value === 'object' ? value.join('\n') : String(value ?? '');
}
