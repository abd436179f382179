import { loadConfig } from '../app/config.ts';
import type { Pack } from '../contracts/pack.ts';
import { checkDesk } from '../desk/check-desk.ts';
import { describeFinding } from '../desk/finding.ts';

/** Prints what is wrong with the desk; fails on errors, and on warnings when `strict`. */
export async function check(configFile: string, strict: boolean): Promise<void> {
  const { pack: only, packs = [only] } = await loadConfig(process.cwd(), configFile);
  for (const pack of packs) checkPack(pack, strict);
}

function checkPack(pack: Pack, strict: boolean): void {
  const findings = checkDesk(pack.desk);
  for (const finding of findings) console.log(describeFinding(finding));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  console.log(
    `${pack.desk.name}: ${pack.desk.agents.size} agents, ${errors} errors, ${findings.length - errors} warnings`,
  );
  if (errors > 0 || (strict && findings.length > 0)) process.exitCode = 1;
}
