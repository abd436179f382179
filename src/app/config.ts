import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { type AnalysisSettings, analysisSettings } from '../analytics/settings.ts';
import { noSuchName } from '../contracts/did-you-mean.ts';
import { messageOf, SwitchroomError } from '../contracts/errors.ts';
import type { ModelLink, Prices } from '../contracts/model.ts';
import type { Pack } from '../contracts/pack.ts';
import type { FeedReader } from '../contracts/reader.ts';
import type { SpeechModel } from '../contracts/speech-model.ts';
import { type QuotaSettings, quotaSettings } from '../identity/quota-settings.ts';
import { type IdentitySettings, identitySettings } from '../identity/settings.ts';
import { type CallLimits, callLimits } from '../lines/_shared/call-admission.ts';
import { type DeploymentPhoneSettings, phoneSettings } from '../lines/phone/settings.ts';
import { type RecordingSettings, recordingSettings } from '../recordings/settings.ts';
import {
  type LoadedNotifications,
  type NotificationsConfig,
  notificationSettings,
} from '../sinks/notifications/settings.ts';
import { type LoadedWebhook, type Webhook, webhookSettings } from '../sinks/webhooks/settings.ts';
import { checkReaders } from './check-readers.ts';
import { describeProblems } from './config-problems.ts';
import { checkApart, type DeskDatabase, deskDatabase } from './desks-config.ts';
import type { HttpLimits } from './http/http-limits.ts';
import { httpLimits } from './http/http-limits.ts';
import { type Trial, trialSettings } from './versions/trial.ts';

/** A deployment: instances, no names to look up. */
export interface Config {
  /** The pack that is served; or `packs`. */
  readonly pack?: Pack;
  /** Packs that are served by one process, a desk each; the first one is who is meant where nobody names a desk. */
  readonly packs?: readonly Pack[];
  /** Servers of their own for some of the desks, by the desk's id: a PostgreSQL URL, or one for each login. */
  readonly databases?: Readonly<Record<string, DeskDatabase>>;
  /** Which desk is meant by who calls this server by a name, e.g. `{ 'salon.example.com': 'salon' }`. */
  readonly deskHosts?: Readonly<Record<string, string>>;
  /** Models to ask, in order; the floor always stands behind them. */
  readonly models?: readonly ModelLink[];
  /** Whether each model is asked at the start, for nothing or one token, if it would answer; true when left out. */
  readonly probeModels?: boolean;
  /** What models cost, in USD per million tokens, by the model's name or its link's; without, every call costs 0. */
  readonly prices?: Prices;
  /** Hears and speaks for the desk's agents on calls; without it calls are served by the text models. */
  readonly speech?: SpeechModel | undefined;
  /** How pages are heard; over a socket of this server when left out. */
  readonly voice?: {
    /** `webrtc`: straight by the vendor of the speech model, where it can; the page gets a key for one call. */
    readonly transport: 'socket' | 'webrtc';
  };
  /** How many calls a process holds at once, on all lines together; what is left out has its default. */
  readonly calls?: Partial<CallLimits> | undefined;
  /** Whether calls are recorded here, and how customers are told; they are not when left out. */
  readonly recording?: RecordingSettings | undefined;
  /** How the desk is reached by telephone; calls come in when the environment names an account. */
  readonly phone?: DeploymentPhoneSettings;
  /** Who may sign in, and for how long customers and staff are known. */
  readonly identity?: IdentitySettings;
  /** Code of yours that reads every commit in order, each from a position of its own. */
  readonly readers?: readonly FeedReader[];
  /** A second version of some of the desks, by the desk's id, for a share of the customers. */
  readonly trials?: Readonly<Record<string, Trial>>;
  /** Addresses that are told what happens. */
  readonly webhooks?: readonly Webhook[];
  /** Whether and how people are reached whose console is closed; they are not when left out. */
  readonly notifications?: NotificationsConfig | undefined;
  /** How closed conversations are analysed; without, only the command `analyse` does it. */
  readonly analysis?: AnalysisSettings | undefined;
  /** How much of the desk's one caller may use; on loopback nothing is limited that is not named here. */
  readonly quotas?: QuotaSettings;
  /** Names this server is called by, besides those of this machine, `HOST` and the one of `PUBLIC_URL`. */
  readonly hosts?: readonly string[] | undefined;
  /** Origins of the pages that customers may write from besides our own, e.g. `https://shop.example.com`. */
  readonly origins?: readonly string[] | undefined;
  /** What strangers may ask of a process, and how fast; what is left out has its default. */
  readonly http?: Partial<HttpLimits> | undefined;
}

/** A configuration with its defaults. */
export type LoadedConfig = Required<Omit<Config, Optional>> &
  Pick<Config, Exclude<Optional, 'webhooks' | 'notifications'>> & {
    readonly webhooks?: readonly LoadedWebhook[];
    readonly notifications?: LoadedNotifications | undefined;
  };

type Optional =
  | 'packs'
  | 'databases'
  | 'deskHosts'
  | 'probeModels'
  | 'speech'
  | 'voice'
  | 'identity'
  | 'readers'
  | 'trials'
  | 'webhooks'
  | 'notifications'
  | 'analysis'
  | 'quotas'
  | 'hosts'
  | 'origins'
  | 'http'
  | 'calls'
  | 'recording';

/** The name of the file a deployment is configured in. */
export const CONFIG_FILE = 'switchroom.config.ts';

const LINKS = 'must be a list of model links, e.g. [openai({ model: "gpt-5-mini" })]';

const pack = z.custom<Pack>((value) => isKind(value, 'pack'), 'must be made by definePack(...)');

const feedReader = z.strictObject({
  name: z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'must be up to 40 letters, digits and dashes'),
  desks: z.array(z.string()).min(1).optional(),
  from: z.enum(['now', 'oldest']).optional(),
  read: z.custom<FeedReader['read']>((value) => typeof value === 'function', 'must be a function'),
});

/** What a deployment and a program that embeds a desk say alike. */
export const deskSettings = {
  pack: pack.optional(),
  packs: z.array(pack).min(1).optional(),
  databases: z.record(z.string(), deskDatabase).default({}),
  models: z.array(z.custom<ModelLink>(isLink, LINKS), LINKS).default([]),
  prices: z
    .record(z.string(), z.strictObject({ input: z.number().nonnegative(), output: z.number().nonnegative() }))
    .default({}),
  speech: z.custom<SpeechModel>(isSpeechModel, 'must be a speech model, e.g. openaiRealtime({})').optional(),
  readers: z.array(feedReader).optional(),
  trials: trialSettings.optional(),
  webhooks: z.array(webhookSettings).optional(),
  analysis: analysisSettings.optional(),
};

const hostName = z
  .string()
  .regex(/^[a-z0-9.-]+$/, 'must be a host name in small letters, without a port, e.g. salon.example.com');

const schema = z.strictObject({
  ...deskSettings,
  deskHosts: z.record(hostName, z.string()).optional(),
  probeModels: z.boolean().optional(),
  voice: z.strictObject({ transport: z.enum(['socket', 'webrtc']) }).optional(),
  phone: phoneSettings.default({}),
  identity: identitySettings.optional(),
  quotas: quotaSettings.optional(),
  hosts: z.array(z.string().min(1)).optional(),
  origins: z
    .array(z.string().regex(/^https?:\/\/[^/?#]+$/, 'must look like https://shop.example.com'))
    .optional(),
  http: httpLimits.optional(),
  calls: callLimits.optional(),
  recording: recordingSettings.optional(),
  notifications: notificationSettings.optional(),
} satisfies Record<keyof Config, z.ZodType>);

/** Types a configuration: `export default defineConfig({ pack })`. */
export function defineConfig(config: Config): Config {
  return config;
}

/** Loads and validates a configuration file; throws `config-invalid` with what is wrong and how to mend it. */
export async function loadConfig(folder: string, file = CONFIG_FILE): Promise<LoadedConfig> {
  const path = resolve(folder, file);
  if (!existsSync(path)) {
    throw new SwitchroomError(
      'config-invalid',
      `There is no ${path}. Create it with: export default defineConfig({ pack }), or name another with --config.`,
    );
  }
  const result = schema.safeParse(await importDefault(path));
  if (result.success) return { ...result.data, ...packsOf(path, result.data) };
  throw new SwitchroomError('config-invalid', `${path}: ${describeProblems(schema, result.error)}`);
}

type Desks = Pick<
  Config,
  'pack' | 'packs' | 'databases' | 'deskHosts' | 'phone' | 'recording' | 'readers' | 'trials'
> &
  Pick<LoadedConfig, 'webhooks'>;

/**
 * The packs of a configuration, by whichever of the two names, and the first of them; `where` it stands is said by the
 * `config-invalid` that is thrown when they do not fit together.
 */
export function packsOf(where: string, desks: Desks) {
  const {
    pack: only,
    packs: several,
    databases = {},
    deskHosts = {},
    phone = {},
    trials = {},
    recording,
  } = desks;
  const wrong = (what: string) => new SwitchroomError('config-invalid', `${where}: ${what}`);
  const packs = several ?? (only ? [only] : []);
  const [first] = packs;
  if (first === undefined || (only && several))
    throw wrong(
      'It needs either `pack`, which must be made by definePack(...), or several of them as `packs`.',
    );
  checkApart(packs, wrong);
  const ids = packs.map(({ desk }) => desk.id);
  const named = [
    ['databases', Object.keys(databases)],
    ['deskHosts', Object.values(deskHosts)],
    ['phone.numbers', Object.values(phone.numbers ?? {})],
    ['phone.desks', Object.keys(phone.desks ?? {})],
    ['recording.desks', Object.keys(recording?.desks ?? {})],
    ['trials', Object.keys(trials)],
  ] as const;
  for (const [place, all] of named)
    for (const id of all) if (!ids.includes(id)) throw wrong(noSuchName(id, ids, ` in ${place}`));
  checkReaders(desks, ids, wrong);
  for (const [id, trial] of Object.entries(trials))
    if ('desk' in trial && trial.desk.id !== id)
      throw wrong(
        `The desk in trials.${id} has the id "${trial.desk.id}"; a version of a desk has the same.`,
      );
  return { pack: first, packs };
}

async function importDefault(path: string): Promise<unknown> {
  try {
    const module: { default?: unknown } = await import(pathToFileURL(path).href);
    return module.default;
  } catch (cause) {
    if (cause instanceof SwitchroomError) throw cause;
    throw new SwitchroomError('config-invalid', `${path} could not be loaded: ${messageOf(cause)}`, {
      cause,
    });
  }
}

function isKind(value: unknown, kind: string): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}

function isLink(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'provider' in value && 'name' in value;
}

function isSpeechModel(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'formats' in value && 'open' in value;
}
