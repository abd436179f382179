import { styleText } from 'node:util';
import type { TurnEvent } from '../contracts/turn.ts';

/** What a customer is not told is left out of the events they get. */
type Told<Event> = Event extends { type: infer Type }
  ? { readonly type: Type } & Partial<Omit<Event, 'type'>> &
      Pick<Event, Extract<keyof Event, 'agent' | 'delta' | 'from' | 'to' | 'name' | 'status'>>
  : never;

/** A step of a turn as the server tells it: in full with a key, without reasons and results to a customer. */
export type ToldStep = Told<TurnEvent>;

/** Makes a function that prints a turn as it comes: who speaks, handoffs as seams, tool calls in a line each. */
export function printer(write: (text: string) => void): (event: ToldStep) => void {
  let speaker: string | undefined;
  const line = (text: string) => {
    write(`${speaker === undefined ? '' : '\n'}${styleText('dim', text)}\n`);
    speaker = undefined;
  };
  return (event) => {
    switch (event.type) {
      case 'text-delta':
        if (speaker === event.agent) write(event.delta);
        else
          write(
            `${speaker === undefined ? '' : '\n'}${styleText('cyan', `${event.agent}> `)}${event.delta.trimStart()}`,
          );
        speaker = event.agent;
        break;
      case 'handoff':
        line(`  ── ${event.from} → ${event.to} (${event.status})${after(': ', event.reason)}`);
        break;
      case 'tool-finished':
        line(
          `${event.parent === undefined ? '' : '  '}  ⚙ ${event.name}: ${event.status}${after(' in ', event.ms, ' ms')}`,
        );
        break;
      case 'model-failed':
        line(`  ! ${event.model} could not answer; ${event.next ?? 'nobody'} goes on`);
        break;
      case 'turn-finished':
        write('\n\n');
        break;
      default:
        break;
    }
  };
}

function after(before: string, told: string | number | undefined, unit = ''): string {
  return told === undefined ? '' : `${before}${told}${unit}`;
}
