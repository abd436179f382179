import { type Command, InvalidArgumentError } from 'commander';
import { loadConfig } from '../app/config.ts';
import { readEnvironment } from '../app/environment.ts';
import { onWebhooks, type WebhookAtDesk, type WhichWebhooks } from '../app/webhook-desk.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import type { FeedPosition } from '../contracts/feed.ts';
import type { DeadJob } from '../contracts/jobs.ts';
import { queueOf, readerNameOf } from '../sinks/webhooks/names.ts';
import { positive } from './choices.ts';
import { act } from './identity-of.ts';
import { lagOf } from './readers.ts';

const DESK = 'at one of its desks; at all without';
const MOST_COUNTED = 1_000;

/** Adds `switchroom webhooks ...`: how they fare, and what was not taken. */
export function addWebhookCommands(program: Command, config: () => string): void {
  const webhooks = program.command('webhooks').description('how webhooks fare, and what was not taken');
  webhooks
    .command('list')
    .description('list the webhooks, how far behind each is, and how many messages were given up')
    .action(async () => {
      for (const line of await at(config(), {}, describe)) console.log(line);
    });
  webhooks
    .command('dead')
    .description('list the messages that were given up, oldest first: id, time, desk, event, reason')
    .argument('<name>')
    .option('-l, --limit <number>', 'how many of each desk', positive, 50)
    .option('-d, --desk <id>', DESK)
    .action(async (name: string, { limit, desk }: { limit: number; desk?: string }) => {
      const found = await at(config(), { name, desk }, async (here) =>
        (await here.jobs.dead(queueAt(here), limit)).map((job) => describeDead(here.desk, job)),
      );
      for (const line of found.flat()) console.log(line);
    });
  webhooks
    .command('resend')
    .description('send again what was given up, 1,000 messages of each desk at most')
    .argument('<name>')
    .argument('[ids...]', 'of the messages; all without')
    .option('-d, --desk <id>', DESK)
    .action(async (name: string, ids: string[], { desk }: { desk?: string }) => {
      const some = ids.length > 0 ? ids : undefined;
      const sent = await change(config(), { name, desk }, 'webhook-resent', (here) =>
        here.jobs.revive(queueAt(here), some),
      );
      console.log(`Sent again: ${sent.reduce((sum, one) => sum + one, 0)}`);
    });
  webhooks
    .command('replay')
    .description('send again everything since a time, or since a position; a webhook that stopped goes on')
    .argument('<name>')
    .requiredOption(
      '-f, --from <time>',
      'e.g. 2026-03-02T09:00:00Z, or a position that `list` printed',
      readFrom,
    )
    .option('-d, --desk <id>', DESK)
    .action(async (name: string, { from, desk }: { from: Date | FeedPosition; desk?: string }) => {
      await change(config(), { name, desk }, 'webhook-replayed', async (here) => {
        const to = from instanceof Date ? await here.feed.before(from) : from;
        expectRun(await here.readers.setBack(readerNameOf(name), to), here);
      });
      console.log('It goes on from there.');
    });
  webhooks
    .command('go-on')
    .description('let a webhook that was answered 410 go on where it was')
    .argument('<name>')
    .option('-d, --desk <id>', DESK)
    .action(async (name: string, { desk }: { desk?: string }) => {
      await change(config(), { name, desk }, 'webhook-let-go-on', async (here) =>
        expectRun(await here.readers.goOn(readerNameOf(name)), here),
      );
      console.log('It goes on.');
    });
}

async function at<Result>(
  configFile: string,
  which: WhichWebhooks,
  work: (here: WebhookAtDesk) => Promise<Result>,
): Promise<Result[]> {
  const config = await loadConfig(process.cwd(), configFile);
  return onWebhooks(config, readEnvironment(process.env), which, work);
}

/** As `at`, on record in the audit. */
function change<Result>(
  configFile: string,
  which: WhichWebhooks & { readonly name: string },
  action: string,
  work: (here: WebhookAtDesk) => Promise<Result>,
): Promise<Result[]> {
  const targets = [which.name, ...(which.desk === undefined ? [] : [which.desk])];
  return act(
    configFile,
    () => at(configFile, which, work),
    () => ({ action, targets }),
  );
}

const queueAt = ({ webhook, desk }: WebhookAtDesk) => queueOf(webhook.name, desk);

async function describe({ webhook, desk, readers, jobs }: WebhookAtDesk): Promise<string> {
  const { name, url } = webhook;
  const status = (await readers.list()).find((one) => one.name === readerNameOf(name));
  const dead = (await jobs.dead(queueOf(name, desk), MOST_COUNTED)).length;
  const place = status ? `at ${status.position}, ${lagOf(status)}` : 'never run';
  const halted = status?.halted ? `  stopped: ${status.halted}` : '';
  return `${name}  ${desk}  ${new URL(url).origin}  ${place}, ${dead} given up${halted}`;
}

function describeDead(desk: string, { id, at: when, data, reason }: DeadJob): string {
  return [id, when.toISOString(), desk, `${data.conversation} ${data.seq}`, reason].join('  ');
}

function expectRun(isThere: boolean, { webhook: { name }, desk }: WebhookAtDesk): void {
  if (isThere) return;
  throw new SwitchroomError('webhook-not-found', `"${name}" was never run at the desk "${desk}".`);
}

function readFrom(given: string): Date | FeedPosition {
  if (/^\d+\.\d+$/.test(given)) return given;
  const time = new Date(given);
  if (Number.isNaN(time.getTime()))
    throw new InvalidArgumentError(
      'It must be a time like 2026-03-02T09:00:00Z, or a position of `webhooks list`.',
    );
  return time;
}
