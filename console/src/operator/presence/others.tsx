import { initials } from '../../staff/initials.ts';
import { useOthersAt } from './presence.ts';

/** Who else looks at a conversation, in the list: initials, with dots while they type. */
export function OthersInList({ conversation }: { conversation: string }) {
  const others = useOthersAt(conversation);
  if (others.length === 0) return null;
  return (
    <span data-testid="others" className="ml-auto flex shrink-0 gap-1">
      {others.map(({ staff, name, typing }) => (
        <span
          key={staff}
          title={`${name} ${typing ? 'types' : 'looks at it'}`}
          className="rounded-full border border-brass px-1.5 font-semibold text-[11px] text-ink leading-4"
        >
          <span className="sr-only">
            {name} {typing ? 'types' : 'looks at it'}
          </span>
          <span aria-hidden="true">
            {initials(name)}
            {typing && ' …'}
          </span>
        </span>
      ))}
    </span>
  );
}

/** Who else looks at the conversation on show, in words. */
export function OthersHere({ conversation }: { conversation: string }) {
  const others = useOthersAt(conversation);
  return (
    <p role="status" data-testid="others-here" className="truncate text-[12.5px] text-soft empty:hidden">
      {others.map(({ name, typing }) => `${name} ${typing ? 'is typing' : 'is looking'}`).join(', ')}
    </p>
  );
}
