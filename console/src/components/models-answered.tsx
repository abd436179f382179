import { dollars } from '../format.ts';
import { isFloor } from '../models.ts';

interface ModelsProps {
  /** Links that answered the last turn; null before the first turn ended. */
  models: readonly string[] | null;
  /** The declared chain, first choice first. */
  chain: readonly string[];
  /** What the conversation has cost so far, in USD. */
  spent: number;
}

/** Which model answered the last turn, and what all of them cost; says so plainly when it was none. */
export function ModelsAnswered({ models, chain, spent }: ModelsProps) {
  const shown = models ?? chain;
  return (
    <section data-testid="models" className="mx-5 border-rule border-t py-4">
      <h3 className="heading">{models === null ? 'Answers will come from' : 'Last turn answered by'}</h3>
      <ul className="mt-1 text-[13px]">
        {shown.map((model) => (
          <li key={model}>
            {isFloor(model) ? (
              <span className="first-letter:uppercase">deterministic floor, no language model</span>
            ) : (
              <code className="font-mono text-[12.5px]">{model}</code>
            )}
          </li>
        ))}
        {shown.length === 0 && (
          <li className="text-faint">{models === null ? 'Not known yet.' : 'No model.'}</li>
        )}
      </ul>
      {spent > 0 && (
        <p data-testid="spent" className="mt-1 text-[13px] text-faint tabular-nums">
          {dollars(spent)} for this conversation so far
        </p>
      )}
    </section>
  );
}
