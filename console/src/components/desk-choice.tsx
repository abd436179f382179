import type { Desk } from '../api.ts';

interface DeskChoiceProps {
  desks: readonly Desk[];
  /** Id of the desk that is chosen; null: of none that there is. */
  chosen: string | null;
  onChoose: (id: string) => void;
}

/** Which of several desks a new conversation is for: one line of names, moved along with the arrow keys. */
export function DeskChoice({ desks, chosen, onChoose }: DeskChoiceProps) {
  return (
    <fieldset className="mb-8 min-w-0" data-testid="desk-choice">
      <legend className="heading mb-2">Whom would you like to talk to?</legend>
      <div className="flex flex-wrap gap-2">
        {desks.map(({ id, name }) => (
          <label
            key={id}
            data-testid="desk"
            data-desk={id}
            className="flex min-h-10 cursor-pointer items-center gap-2.5 rounded-full border border-rule bg-raised py-1.5 pr-4 pl-3 text-[14px] text-soft transition-colors hover:border-brass has-checked:border-brass has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-brass has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name="desk"
              value={id}
              checked={id === chosen}
              onChange={() => onChoose(id)}
              className="peer sr-only"
            />
            <span className="grid size-4 shrink-0 place-items-center rounded-full border border-rule-strong bg-well peer-checked:border-brass peer-checked:[&>span]:bg-brass">
              <span className="size-2 rounded-full" />
            </span>
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
