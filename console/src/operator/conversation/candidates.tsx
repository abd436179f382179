import { useDirectory } from '../../directory.ts';
import type { Handoff } from '../../server-types.ts';

/** Who else it could have been, by the router; the one who was wanted is marked. */
export function Candidates({ handoff: { ranked, wanted, actor } }: { handoff: Handoff }) {
  const { name, cord } = useDirectory();
  if (actor === 'rule' || actor === 'person') return null;
  return (
    <section data-testid="candidates">
      <h4 className="heading">Who else it could have been</h4>
      {ranked === undefined && (
        <p className="mt-1 text-faint">
          Nothing was recorded: the customer had said nothing, or it was before candidates were.
        </p>
      )}
      {ranked && (
        <>
          <p className="mt-1 text-soft">By the customer’s last words alone, the router held likeliest:</p>
          <ol className="mt-1 space-y-1">
            {ranked.map(({ agent, probability }) => (
              <li key={agent} data-testid="candidate" data-agent={agent} data-wanted={agent === wanted}>
                <span className="flex items-baseline justify-between gap-3">
                  <span className="font-medium" style={{ color: cord(agent) }}>
                    {name(agent)}
                    {agent === wanted && <span className="font-normal text-soft"> was chosen</span>}
                  </span>
                  <span className="text-soft tabular-nums">{percentOf(probability)}</span>
                </span>
                <span aria-hidden="true" className="mt-0.5 block h-1 rounded-full bg-rule">
                  <span
                    className="block h-1 rounded-full"
                    style={{ width: `${100 * probability}%`, background: cord(agent) }}
                  />
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function percentOf(probability: number): string {
  return probability < 0.1 ? `${(100 * probability).toFixed(1)}%` : `${Math.round(100 * probability)}%`;
}
