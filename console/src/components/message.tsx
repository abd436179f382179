import { useDirectory } from '../directory.ts';
import { clock } from '../format.ts';
import type { ItemOf } from '../timeline-item.ts';

/** What the customer wrote. */
export function CustomerMessage({ item }: { item: ItemOf<'customer'> }) {
  return (
    <div className="flex animate-arrive justify-end pt-2 pl-6 sm:pl-16">
      <p
        data-testid="message"
        data-agent="customer"
        title={clock(item.at)}
        className="wrap-anywhere whitespace-pre-wrap rounded-2xl rounded-br-md bg-ink px-4 py-2.5 text-paper dark:bg-rule-strong dark:text-ink"
      >
        <span className="sr-only">You: </span>
        {item.text}
      </p>
    </div>
  );
}

/** What an agent said, under its name; `named`: false after its own last words. */
export function AgentMessage({ item, named }: { item: ItemOf<'agent'>; named: boolean }) {
  const { name, cord } = useDirectory();
  return (
    <div className="max-w-[600px] animate-arrive pr-4 sm:pr-10">
      <div
        data-testid="message"
        data-agent={item.agent}
        data-state={item.state}
        title={clock(item.at)}
        className="w-fit max-w-full rounded-2xl rounded-tl-md border border-rule bg-raised px-4 py-2.5"
      >
        <p
          className={named ? 'mb-0.5 font-semibold text-[13px]' : 'sr-only'}
          style={{ color: cord(item.agent) }}
        >
          {name(item.agent)}
        </p>
        <p className="wrap-anywhere whitespace-pre-wrap">{item.text}</p>
      </div>
      {item.state === 'cut-off' && <p className="mt-1 pl-4 text-[12.5px] text-faint">Cut off here</p>}
    </div>
  );
}
