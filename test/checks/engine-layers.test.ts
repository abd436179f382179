import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type IForbiddenRuleType } from 'dependency-cruiser';
import { expect, test } from 'vitest';

const { forbidden }: { forbidden: IForbiddenRuleType[] } = createRequire(import.meta.url)(
  '../../.dependency-cruiser.cjs',
);
const LAYER = /^engine-(.+)-imports-layers-below$/;
const layers = forbidden.flatMap(({ name }) => LAYER.exec(name ?? '')?.[1] ?? []);

test('a folder of the engine that imports one above it, or one without a place, is found; one below it is not', async () => {
  const found = await rulesBroken({
    'src/engine/log/writer.ts': "import '../turn/turn.ts';",
    'src/engine/turn/turn.ts': "import '../log/conversation.ts';\nimport '../switchboard.ts';",
    'src/engine/log/conversation.ts': '',
    'src/engine/switchboard.ts': "import './turn/turn.ts';\nimport './anything/new.ts';",
    'src/engine/anything/new.ts': '',
  });
  expect(found).toEqual([
    'engine-folders-are-layers: src/engine/switchboard.ts',
    'engine-log-imports-layers-below: src/engine/log/writer.ts',
    'engine-turn-imports-layers-below: src/engine/turn/turn.ts',
  ]);
});

test('every folder of the engine has its place, and the architecture page lists them in that order', () => {
  const folders = globSync('src/engine/*/').map((path) => path.split('/').at(-1) ?? '');
  expect(folders.filter((name) => !['from-agent', 'testing'].includes(name)).sort()).toEqual(
    layers.toSorted(),
  );
  const page = readFileSync('docs/architecture.md', 'utf8');
  const rows = [...page.matchAll(/^ {4}([a-z-]+)\/ {2,}/gm)].flatMap(([, name = '']) =>
    layers.includes(name) ? name : [],
  );
  expect(rows).toEqual(layers.toReversed());
});

/** Which rules the files break, and where. */
async function rulesBroken(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const ruleSet = { forbidden: forbidden.filter(({ name }) => name?.startsWith('engine-')) };
    const { output } = await cruise(['src'], { ruleSet, validate: true, baseDir: folder });
    if (typeof output === 'string') return [output];
    return output.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`).sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}
