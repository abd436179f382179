import { inline, words } from '../format.ts';

/** A fact's value: an object as its fields, anything else in a line. */
export function FactValue({ value }: { value: unknown }) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return <span className="wrap-anywhere min-w-0 font-medium">{inline(value)}</span>;
  }
  return (
    <dl className="min-w-0 flex-1 space-y-0.5">
      {Object.entries(value).map(([name, field]) => (
        <div key={name} className="flex justify-between gap-x-3">
          <dt className="text-faint">{words(name)}</dt>
          <dd className="wrap-anywhere min-w-0 text-right font-medium">{inline(field)}</dd>
        </div>
      ))}
    </dl>
  );
}
