import type { Command } from 'commander';
import { withoutPersonal } from '../app/replay/find-personal.ts';
import { describeFork } from '../evals/replay/describe-fork.ts';
import { forkConversation } from '../evals/replay/fork.ts';
import { anyOf, whole } from './choices.ts';
import { CHANGED, chooseDesk, lanesOf, onRecord, recorded } from './replay-lanes.ts';

interface Options {
  readonly at: number;
  readonly say: readonly string[];
  readonly desk?: string;
  readonly changed?: string;
  readonly models: boolean;
  readonly words: boolean;
  readonly json: boolean;
}

/** Adds `switchroom fork`: a recorded conversation that goes on otherwise. */
export function addForkCommand(program: Command, config: () => string): void {
  program
    .command('fork')
    .description(
      'replay a recorded conversation up to an event, then with a changed desk or other words, beside what was',
    )
    .argument('<conversation>', 'its id')
    .requiredOption(
      '--at <seq>',
      'the number of an event: it goes on with the message whose turn it is in',
      whole,
    )
    .option(
      '--say <text>',
      'what the customer says from there on; may be repeated; what they said without',
      anyOf,
      [],
    )
    .option('--changed <file>', `${CHANGED}; the present desk without`)
    .option('-d, --desk <id>', 'of the desk, where there are several')
    .option('--models', 'ask the models of the configuration; the floor alone without', false)
    .option('--words', 'show what was said as it was said; personal data is left out without', false)
    .option('--json', 'as a line of JSON, with all that was said', false)
    .action((id: string, options: Options) => fork(config(), id, options));
}

async function fork(config: string, id: string, options: Options): Promise<void> {
  const chosen = await chooseDesk(config, options.desk, id);
  const { present, changed = present } = await lanesOf(chosen, options);
  const conversation = await onRecord(chosen, (store) => recorded(store, id));
  const forked = await forkConversation(changed, conversation, options);
  const show = options.words ? (text: string) => text : (text: string) => withoutPersonal(text, conversation);
  console.log(options.json ? JSON.stringify(forked) : describeFork(forked, show));
}
