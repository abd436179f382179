import { styleText } from 'node:util';
import type { TurnEvent } from '../contracts/turn.ts';

/** Makes a function that prints a turn as it comes: who speaks, handoffs as seams, tool calls in a line each. */
export function printer(write: (text: string) => void): (event: TurnEvent) => void {
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
        line(`  ── ${event.from} → ${event.to} (${event.status}): ${event.reason}`);
        break;
      case 'tool-finished':
        line(`${event.parent === undefined ? '' : '  '}  ⚙ ${event.name}: ${event.status} in ${event.ms} ms`);
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
