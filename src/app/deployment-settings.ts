import type { Desk } from '../contracts/desk.ts';
import { own } from '../contracts/own.ts';
import type { SignInWay } from '../contracts/staff.ts';
import { type QuotaSettings, quotasFor } from '../identity/quota-settings.ts';
import { identitySettings } from '../identity/settings.ts';
import { callLimits } from '../lines/_shared/call-admission.ts';
import { type DeploymentPhoneSettings, settingsOf } from '../lines/phone/settings.ts';
import type { DeploymentSettings } from '../lines/settings/schemas.ts';
import type { LoadedConfig } from './config.ts';
import type { Environment } from './environment.ts';
import { isLoopback } from './http/loopback.ts';

const DAY_MS = 86_400_000;

/** What the settings are told from. */
export interface SettingsParts {
  readonly config: Omit<LoadedConfig, 'pack' | 'packs' | 'databases'>;
  readonly environment: Pick<Environment, 'HOST' | 'PUBLIC_URL' | 'TWILIO_ACCOUNT_SID'>;
  readonly desks: readonly Desk[];
  readonly ways: readonly SignInWay[];
}

/** How a deployment is configured, for owners to look up; nothing secret is among it. */
export function deploymentSettings(parts: SettingsParts): DeploymentSettings {
  const { config, environment, desks, ways } = parts;
  const { tokenMs, sessions } = identitySettings.parse(config.identity ?? {});
  const isPublic = !isLoopback(environment.HOST);
  return {
    isPublic,
    publicUrl: environment.PUBLIC_URL ?? null,
    signIn: { ways: [...ways], tokenMs, ...sessions },
    quotas: quotasOf(quotasFor(config.quotas ?? {}, isPublic)),
    desks: desks.map((desk) => deskOf(desk, config.trials)),
    telephone: telephoneOf(config.phone, desks, environment.TWILIO_ACCOUNT_SID !== undefined),
    calls: { most: callLimits.parse(config.calls ?? {}).most, speech: config.speech?.name ?? null },
    webhooks: (config.webhooks ?? []).map(({ name, url, events, audience }) => ({
      name,
      host: new URL(url).host,
      events: events ?? null,
      audience,
    })),
    isAnalysed: config.analysis !== undefined,
  };
}

function deskOf({ id, name, retention, idle }: Desk, trials: LoadedConfig['trials'] = {}) {
  return {
    id,
    name,
    conversationsMs: retention?.conversationsMs ?? null,
    receiptsMs: retention?.receiptsMs ?? null,
    closeAfterMs: idle?.closeAfterMs ?? null,
    trial: own(trials, id)?.name ?? null,
  };
}

function quotasOf({ usd = {}, ...counted }: QuotaSettings): DeploymentSettings['quotas'] {
  const times = Object.entries(counted).flatMap(([kind, limits]) =>
    Object.entries(limits ?? {}).flatMap(([subject, limit]) => (limit ? [{ kind, subject, ...limit }] : [])),
  );
  const money = Object.entries(usd).flatMap(([subject, most]) =>
    most ? [{ kind: 'usd', subject, most, perMs: DAY_MS }] : [],
  );
  return [...times, ...money];
}

function telephoneOf(phone: DeploymentPhoneSettings, desks: readonly Desk[], hasAccount: boolean) {
  const each = desks.map(({ id }) => ({ desk: id, ...settingsOf(phone, id) }));
  return {
    hasAccount,
    numbers: Object.entries(phone.numbers ?? {}).map(([number, desk]) => ({ number, desk })),
    people: each.flatMap(({ desk, people = [] }) => people.map(({ name }) => ({ desk, name }))),
    recorded: each.some(({ recording }) => recording !== undefined),
  };
}
