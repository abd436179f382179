import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { runFile } from '../support/child.ts';
import { expectAccessible } from '../support/console-page.ts';
import { consoleVisits, picture, statusOf } from '../support/console-visits.ts';
import { isTooWide } from '../support/desk-page.ts';
import type { SignInAs } from '../support/pack-desk.ts';
import { supportDesk } from '../support/support-desk.ts';

const ANA: SignInAs = { name: 'Ana Silva', role: 'operator' };
const share = (hits: number, of: number) => ({ hits, of, rate: hits / of, low: 0, high: 1 });

/** A run of eight cases, of which these failed. */
function runOf(failing: readonly number[]) {
  const ids = [1, 2, 3, 4, 5, 6, 7, 8];
  const passed = share(ids.length - failing.length, ids.length);
  return {
    ...{ suite: 'calls.yaml', version: 'abcdefabcdef', models: false },
    figures: {
      ...{ cases: 8, repeat: 1, passed, success: share(0, 1), quality: passed, routed: passed },
      ...{ flakeRate: share(1, 8), medianMs: 12, p95Ms: 40, usd: 0 },
    },
    cases: ids.map((number) => ({
      ...{ id: `case ${number}`, passed: failing.includes(number) ? 0 : 1, of: 1 },
      ...(failing.includes(number) && {
        failed: {
          failures: ['message 1: agent: triage has it, not tech'],
          messages: [{ text: `my calls keep dropping ${number}`, wanted: 'tech', had: 'triage' }],
          path: 'triage',
        },
      }),
    })),
  };
}

describe.skipIf(!chromiumPath)('runs of suites in the console, in a real browser', () => {
  const { begin, visit } = consoleVisits(() => supportDesk());
  let desk: Awaited<ReturnType<typeof supportDesk>>;
  const keep = (failing: readonly number[]) =>
    desk.api.json('/v1/evals', { method: 'POST', body: JSON.stringify(runOf(failing)) });

  test('a run that the command keeps is listed, and opens to the case that failed, with who should have had it', async () => {
    desk = await begin();
    const { page } = await visit(ANA, '/quality?tab=evals');
    await page.getByTestId('evals-empty').getByText(`--keep ${desk.url}`).waitFor();
    await expectAccessible(page);
    const folder = await mkdtemp(join(tmpdir(), 'console-evals-'));
    const file = join(folder, 'plans.jsonl');
    const rows = [
      { text: 'I was charged twice for May', agent: 'billing' },
      { id: 'a mistake of the suite', text: 'I want to change my plan', agent: 'tech' },
    ];
    await writeFile(file, rows.map((row) => JSON.stringify(row)).join('\n'));
    const { secret } = await desk.api.json<{ secret: string }>('/v1/keys', {
      method: 'POST',
      body: JSON.stringify({ name: 'the build', roles: [], scopes: ['evals:write'] }),
    });
    const args = ['src/cli/main.ts', 'eval', file, '--desk', 'support', '--keep'];
    const kept = await runFile([...args, desk.url], { environment: { SWITCHROOM_KEY: secret } });
    expect(kept.stderr).toContain('Kept as run 1.');
    expect(await runFile([...args, desk.url], { environment: { SWITCHROOM_KEY: 'sr_none' } })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('credentials-invalid'),
    });
    await rm(folder, { recursive: true });

    await page.reload();
    await page.getByTestId('run-row').getByText('plans.jsonl').waitFor();
    await page.getByTestId('run-row').getByText('the first').waitFor();
    await page.getByTestId('open-run').press('Enter');
    const failed = page.getByTestId('failed-case');
    await failed.getByText('a mistake of the suite').waitFor();
    await failed.getByTestId('owner-differs').getByText('Billing had it, not Tech').waitFor();
    await failed.getByText('It went').getByText('Billing').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByTestId('runs').waitFor();
  });

  test('a run is told beside the one before: which cases it passes no more, whether that is chance, and any two are compared', async () => {
    desk = await begin();
    await keep([8]);
    await keep([1, 2, 3, 4, 5, 6, 8]);
    await keep([7]);
    const { page } = await visit(ANA, '/quality?tab=evals');
    await expect
      .poll(() =>
        page.getByTestId('verdict').evaluateAll((all) => all.map((one) => one.getAttribute('data-verdict'))),
      )
      .toEqual(["can't tell", 'worse']);
    await picture(page, 'console-evals');
    await page.getByTestId('open-difference').last().click();
    await page.getByTestId('told').getByText('6 cases passed only before, 0 only after').waitFor();
    await expect.poll(() => page.getByTestId('only-before').getByTestId('failed-case').count()).toBe(6);
    await expectAccessible(page);
    await page.reload();
    await page.getByTestId('only-before').getByText('my calls keep dropping 3').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('run').getByRole('heading', { name: 'Run 2 of calls.yaml' }).waitFor();
    await page.getByTestId('compare-with').selectOption('3');
    await page.getByTestId('difference').getByText('Run 2 beside run 3').waitFor();

    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const at of ['', '&run=2', '&run=2&beside=1']) {
      await page.goto(`${desk.url}/console/quality?tab=evals${at}`);
      await page.getByTestId('verdict').first().waitFor();
      expect(await isTooWide({ page }), at).toBe(false);
      await expectAccessible(page);
    }
  });

  test('a run that is not there is told, and who may only read keeps none', async () => {
    desk = await begin();
    await keep([1]);
    const { page, problems } = await visit(
      { name: 'The analyst', role: 'analyst' },
      '/quality?tab=evals&run=7',
    );
    await page.getByText('No run of a suite is kept under this number').waitFor();
    await page.getByTestId('to-runs').click();
    await page.getByTestId('run-row').waitFor();
    expect(await statusOf(page, 'POST', '/v1/evals', runOf([]))).toBe(403);
    const tooMany = {
      ...runOf([]),
      cases: Array.from({ length: 2001 }, (_, at) => ({ id: `${at}`, passed: 1, of: 1 })),
    };
    expect(
      (await desk.api.request('/v1/evals', { method: 'POST', body: JSON.stringify(tooMany) })).status,
    ).toBe(400);
    problems.splice(0);
  });

  test('the newest 200 runs are kept, numbered on', async () => {
    desk = await begin();
    await keep([1]);
    await desk.pool.query({
      text: `update switchroom_eval_runs set number = 300; insert into switchroom_eval_runs
        select desk, number - 200 + made, suite, version, models, author, at, figures, beside, cases
        from switchroom_eval_runs, generate_series(0, 199) made`,
    });
    await keep([2]);
    const { runs } = await desk.api.json<{ runs: { number: number }[] }>('/v1/evals');
    expect(runs.map(({ number }) => number)).toEqual(Array.from({ length: 200 }, (_, at) => 301 - at));
  });
});
