import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { shownNames } from './names.ts';

const FILES = ['ops/grafana-dashboard.json', 'ops/alerts.yml'];

const namesIn = (text: string) => new Set(text.match(/\bswitchroom_[a-z_]+/g) ?? []);

test.each(FILES)('every metric that %s names exists', async (file) => {
  const names = [...namesIn(await readFile(file, 'utf8'))];
  expect(names.length).toBeGreaterThan(8);
  expect(names.filter((name) => !shownNames().includes(name))).toEqual([]);
});

test('every metric is in the dashboard, a histogram by its buckets', async () => {
  const shown = namesIn(await readFile('ops/grafana-dashboard.json', 'utf8'));
  const left = shownNames().filter((name) => !shown.has(name) && !/_(?:count|sum)$/.test(name));
  expect(left).toEqual([]);
});

interface Panel {
  readonly type: string;
  readonly title: string;
  readonly targets?: readonly { readonly expr: string }[];
}

test('every panel asks for something, and its brackets are closed', async () => {
  const { panels } = JSON.parse(await readFile('ops/grafana-dashboard.json', 'utf8')) as { panels: Panel[] };
  const drawn = panels.filter(({ type }) => type !== 'row');
  expect(drawn.length).toBeGreaterThan(15);
  for (const { title, targets = [] } of drawn) {
    expect(targets.length, title).toBeGreaterThan(0);
    for (const { expr } of targets)
      for (const [open, close] of ['()', '{}', '[]'].map((pair) => [...pair]))
        expect(expr.split(open ?? '').length, expr).toBe(expr.split(close ?? '').length);
  }
});

interface Rules {
  readonly groups: readonly { readonly rules: readonly Record<string, unknown>[] }[];
}

test('every alert says when, how grave it is, and what it means', async () => {
  const { groups } = parse(await readFile('ops/alerts.yml', 'utf8')) as Rules;
  const rules = groups.flatMap((group) => group.rules);
  expect(rules.length).toBeGreaterThan(8);
  for (const rule of rules)
    expect(rule).toMatchObject({
      alert: expect.stringMatching(/^[A-Z]\w+$/),
      expr: expect.stringMatching(/[<>=]/),
      labels: { severity: expect.stringMatching(/^(?:critical|warning|info)$/) },
      annotations: { summary: expect.stringMatching(/\.$/) },
    });
});
