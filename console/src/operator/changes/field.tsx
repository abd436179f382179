import { useId, useState } from 'react';
import { isSame, type Value } from './fields.ts';

interface FieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  value: Value;
  /** As it serves now. */
  serves: Value | undefined;
  onChange: (value: Value) => void;
}

const LOOK =
  'mt-1 block w-full rounded-lg border bg-raised px-3 py-2 text-[14px] leading-6 outline-none focus-visible:border-brass';

/** A field of a desk: marked where it differs from what serves, and put back by one button. */
export function Field({ name, label, hint, value, serves, onChange }: FieldProps) {
  const id = useId();
  const isChanged = !isSame(value, serves);
  const look = `${LOOK} ${isChanged ? 'border-lamp' : 'border-rule-strong'}`;
  return (
    <div data-testid="field" data-field={name.replaceAll('\n', '.')} data-changed={isChanged}>
      <span className="flex flex-wrap items-baseline gap-x-3 text-[14px]">
        <label htmlFor={id} className="font-medium first-letter:uppercase">
          {label}
        </label>
        {hint !== undefined && <span className="text-[12.5px] text-faint">{hint}</span>}
        {isChanged && serves !== undefined && (
          <button
            type="button"
            data-testid="put-back"
            onClick={() => onChange(serves)}
            className="ml-auto text-[12.5px] underline underline-offset-4"
          >
            As it serves
          </button>
        )}
      </span>
      {typeof serves === 'number' ? (
        <Numbers id={id} value={value} look={look} onChange={onChange} />
      ) : serves === 'person' || serves === 'floor' || serves === 'callback' ? (
        <select
          id={id}
          value={String(value)}
          onChange={({ target }) => onChange(target.value)}
          className={look}
        >
          <option value="person">a person</option>
          <option value="floor">the floor</option>
          <option value="callback">a call back</option>
        </select>
      ) : typeof value === 'object' ? (
        <Lines id={id} value={value} look={look} onChange={onChange} />
      ) : (
        <textarea
          id={id}
          rows={Math.min(12, Math.max(2, Math.ceil(String(value).length / 70)))}
          maxLength={20_000}
          value={String(value)}
          onChange={({ target }) => onChange(target.value)}
          className={look}
        />
      )}
    </div>
  );
}

interface PartProps {
  id: string;
  look: string;
  onChange: (value: Value) => void;
}

/** Sentences, a line each; a line that is still empty is no sentence, and stays while it is typed. */
function Lines({ id, value, look, onChange }: PartProps & { value: readonly string[] }) {
  const [typed, setTyped] = useState(value.join('\n'));
  return (
    <textarea
      id={id}
      rows={6}
      value={isSame(linesOf(typed), value) ? typed : value.join('\n')}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(linesOf(target.value));
      }}
      className={look}
    />
  );
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== '');
}

/** A number; what is no number yet stays while it is typed, and changes nothing. */
function Numbers({ id, value, look, onChange }: PartProps & { value: Value }) {
  const [typed, setTyped] = useState(String(value));
  const isTyped = typed === '' || Number(typed) === value;
  return (
    <input
      id={id}
      type="number"
      step="any"
      min={0}
      value={isTyped ? typed : String(value)}
      onChange={({ target }) => {
        setTyped(target.value);
        if (target.value !== '') onChange(Number(target.value));
      }}
      onBlur={() => setTyped(String(value))}
      className={look}
    />
  );
}
