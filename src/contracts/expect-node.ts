import { SwitchroomError } from './errors.ts';

/** The oldest Node that runs the product; `engines` of package.json says the same. */
const OLDEST = [22, 12] as const;

/** Throws `node-too-old` for a version of Node that the product does not run on, e.g. `20.19.0`. */
export function expectNode(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new SwitchroomError(
    'node-too-old',
    `This is ${version}, and ${OLDEST.join('.')} or newer is needed: get one, or \`npm install node@24\` and run it by npm's scripts.`,
  );
}
