import { type Command, InvalidArgumentError } from 'commander';
import type { AuditHead, AuditRow } from '../contracts/audit.ts';
import { positive } from './choices.ts';
import { withIdentity } from './identity-of.ts';

const HEAD = /^(\d{1,15}):([0-9a-f]{64})?$/;

/** Adds `switchroom audit ...`: what staff and services read and did. */
export function addAuditCommands(program: Command, config: () => string): void {
  const audit = program.command('audit').description('what staff and services read and did');
  audit
    .command('verify')
    .description('read the whole chain, and print its head on the last line, to be kept elsewhere')
    .option('--head <head>', 'a head that was printed before', readHead)
    .action(async ({ head }: { head?: AuditHead }) => verify(config(), head));
  audit
    .command('list')
    .description('list the newest entries, newest first')
    .option('-l, --limit <number>', 'how many', positive, 50)
    .action(async ({ limit }: { limit: number }) => {
      const rows = await withIdentity(config(), ({ auditLog }) => auditLog.list(limit));
      for (const row of rows) console.log(describe(row));
    });
}

async function verify(config: string, anchored: AuditHead | undefined): Promise<void> {
  const report = await withIdentity(config, ({ auditLog }) => auditLog.verify(anchored));
  for (const finding of report.findings) console.error(finding);
  if (report.findings.length > 0) process.exitCode = 1;
  const state = report.findings.length === 0 ? 'whole' : 'NOT what was written';
  console.log(
    `${report.rows} entries; the chain is ${state}. Its head:\n${report.head.seq}:${report.head.hash}`,
  );
}

function readHead(given: string): AuditHead {
  const [, seq, hash = ''] = HEAD.exec(given) ?? [];
  if (seq === undefined)
    throw new InvalidArgumentError('It must be what `audit verify` printed on its last line.');
  return { seq: Number(seq), hash };
}

function describe({ seq, at, kind, actor, action, targets, counts }: AuditRow): string {
  const more = Object.entries(counts).map(([name, count]) => `${name}=${count}`);
  return [seq, at.toISOString(), `${kind} ${actor}`, action, ...targets, ...more].join('  ');
}
