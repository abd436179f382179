import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { COMMAND_IDS } from '../../console/src/operator/commands/commands.ts';
import { backFill } from '../../src/analytics/back-fill.ts';
import { analysesOf } from '../../src/stores/postgres/analyses.ts';
import { postgresStore } from '../../src/stores/postgres/postgres-store.ts';
import { chromiumPath } from '../support/browser.ts';
import { claimsPack } from '../support/claims-pack.ts';
import { expectAccessible } from '../support/console-page.ts';
import { consoleVisits } from '../support/console-visits.ts';
import { isTooWide, openDeskPage } from '../support/desk-page.ts';
import { packDesk, type SignInAs } from '../support/pack-desk.ts';
import { supportDesk } from '../support/support-desk.ts';

if (!chromiumPath)
  console.warn('No Chromium on this machine (set CHROMIUM_PATH): the console is not tested.');

const ANA: SignInAs = { name: 'Ana Silva', role: 'operator' };
const BO: SignInAs = { name: 'Bo Berg', role: 'operator' };

describe.skipIf(!chromiumPath)('the console, in a real browser', () => {
  const { begin: beginAt, visit, context: newContext } = consoleVisits(() => supportDesk());
  let desk: Awaited<ReturnType<typeof supportDesk>>;

  const row = (page: Page, id: string) => page.locator(`[data-testid="wall-row"][data-id="${id}"]`);
  const begin = async () => {
    desk = await beginAt();
  };
  const talk = async (...lines: string[]) => {
    const id = await desk.stranger.open();
    for (const line of lines) await desk.stranger.say(id, line);
    return id;
  };
  const closed = async (...lines: string[]) => {
    const id = await talk(...lines);
    await desk.stranger.json(`/v1/conversations/${id}/close`, { method: 'POST', body: '{}' });
    return id;
  };
  const analysed = () =>
    backFill({
      store: postgresStore(desk.pool, 'support'),
      analyses: analysesOf(desk.pool, 'support'),
      since: new Date(0),
    });
  const asksForPerson = () => talk('I was charged twice for May', 'I want to talk to a person');

  test('the wall shows who talks as it happens, who needs a person first, and says how fresh it is', async () => {
    await begin();
    const asks = await asksForPerson();
    const { page } = await visit(ANA);
    await row(page, asks).getByTestId('need').filter({ hasText: 'Asks for a person' }).waitFor();
    const calm = await talk('I was charged twice for May');
    await row(page, calm).getByText('Billing').waitFor();
    await expect.poll(() => page.getByTestId('wall-row').first().getAttribute('data-id')).toBe(asks);
    await page
      .locator('[data-testid="freshness"][data-live="true"]')
      .filter({ hasText: 'Last event' })
      .waitFor();
    await expectAccessible(page);
    await page.getByTestId('view-needs').click();
    await row(page, calm).waitFor({ state: 'detached' });
    expect(page.url()).toContain('view=needs');
  });

  test('any address shows exactly what it showed: a search, an event, a handoff, a trace', async () => {
    await begin();
    const id = await talk('I was charged twice for May', 'HL-1001, and my email is maria.santos@example.com');
    await talk('Hello');
    const { page } = await visit(ANA);
    await row(page, id).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('maria.santos');
    await expect.poll(() => page.getByTestId('wall-row').count()).toBe(1);
    await row(page, id).click();
    await page.getByTestId('inspect').first().click();
    await page.getByTestId('inspector').getByTestId('decided').waitFor();
    await page.reload();
    await page.getByTestId('inspector').getByTestId('luggage').waitFor();
    await expect.poll(() => page.getByTestId('wall-row').count()).toBe(1);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByTestId('inspector').waitFor({ state: 'detached' });
    await page.keyboard.press('v');
    await page.getByTestId('span').first().waitFor();
    await page.reload();
    await page.getByTestId('span').first().waitFor();
    await expectAccessible(page);
    await page.goto(`${desk.url}/console/c/${id}?e=2`);
    await page.locator('[data-testid="entry"][data-pointed="true"]').getByText('charged twice').waitFor();
    await expect.poll(() => page.getByTestId('lane').count()).toBeGreaterThan(1);
  });

  test('somebody takes a conversation over by key, a colleague can not, and it is handed back with a note', async () => {
    await begin();
    const id = await asksForPerson();
    const ana = await visit(ANA, `/c/${id}`);
    const bo = await visit(BO, `/c/${id}`);
    await bo.page.getByTestId('claim').waitFor();
    await ana.page.getByTestId('claim').waitFor();
    await ana.page.keyboard.press('t');
    await ana.page.getByTestId('reply').waitFor();
    await bo.page.getByTestId('standing').filter({ hasText: 'Ana Silva has this conversation' }).waitFor();
    await expect.poll(() => bo.page.getByTestId('claim').count()).toBe(0);
    await expect.poll(() => bo.page.getByTestId('reply').count()).toBe(0);

    await ana.page.getByTestId('reply').fill('I look at it');
    await ana.page.reload();
    await expect.poll(() => ana.page.getByTestId('reply').inputValue()).toBe('I look at it');
    await ana.page.getByTestId('reply').press('Enter');
    await ana.page.getByTestId('undo-send').click();
    await expect.poll(() => ana.page.getByTestId('reply').inputValue()).toBe('I look at it');
    await ana.page.getByTestId('reply').press('Enter');
    await bo.page.getByTestId('message').filter({ hasText: 'I look at it' }).waitFor();

    await desk.stranger.say(id, 'Are you still there?');
    await ana.page.getByTestId('message').filter({ hasText: 'still there' }).waitFor();
    const log = () => desk.api.json<{ events: { type: string }[] }>(`/v1/conversations/${id}/events`);
    await expect.poll(async () => (await log()).events.map(({ type }) => type)).toContain('person-read');

    await bo.page.getByTestId('whisper-open').click();
    await bo.page.getByTestId('whisper').fill('They are a friend of the house');
    await bo.page.getByTestId('whisper').press('Enter');
    await ana.page
      .locator('[data-testid="mark"][data-type="person-whispered"]')
      .getByText('friend of the house')
      .waitFor();

    await ana.page.getByTestId('hand-back-open').click();
    const note = ana.page.getByTestId('hand-back-note');
    await expect.poll(() => note.inputValue()).toContain('Asked for');
    await expectAccessible(ana.page);
    await note.fill('The second charge is paid back by hand');
    await ana.page.getByTestId('hand-back-summary').fill('I have paid the second charge back');
    await ana.page.getByTestId('hand-back-send').click();
    await ana.page
      .locator('[data-testid="mark"][data-type="person-returned"]')
      .getByText('paid back by hand')
      .waitFor();
    await ana.page
      .getByTestId('message')
      .filter({ hasText: 'I have paid the second charge back' })
      .first()
      .waitFor();
    const { conversations } = await desk.api.json<{ conversations: { status: string }[] }>(
      '/v1/conversations',
    );
    expect(conversations[0]?.status).toBe('open');
  });

  test('a conversation in which nobody asked for a person is taken over by the same key, and goes back to its agent', async () => {
    await begin();
    const id = await talk('I was charged twice for May');
    const { page } = await visit(ANA, `/c/${id}`);
    await page.getByTestId('claim').waitFor();
    await page.keyboard.press('t');
    await page.getByTestId('reply').waitFor();
    await page.getByTestId('hand-back-open').click();
    await expect.poll(() => page.getByTestId('hand-back-send').isDisabled()).toBe(true);
    await page.getByTestId('hand-back-note').fill('Only had a look');
    await page.getByTestId('hand-back-send').click();
    await page.locator('[data-testid="mark"][data-type="person-returned"]').waitFor();
    await row(page, id).getByText('Billing').waitFor();
  });

  test('a request is declined with a reason, and the agent goes on', async () => {
    await begin();
    const id = await asksForPerson();
    const { page } = await visit(ANA, `/c/${id}`);
    await page.getByTestId('claim').waitFor();
    await page.keyboard.press('x');
    await page.getByTestId('decline').fill('Nobody is on duty');
    await page.getByTestId('decline-send').click();
    await page
      .locator('[data-testid="mark"][data-type="person-declined"]')
      .getByText('Nobody is on duty')
      .waitFor();
    await page.getByTestId('decline-open').waitFor({ state: 'detached' });
  });

  test('a payment that waits for a yes is approved with a reason, and done', async () => {
    desk = await beginAt(() => packDesk(claimsPack));
    const id = await talk('please pay out my claim of $900');
    const { page } = await visit(ANA);
    await row(page, id).getByTestId('need').filter({ hasText: 'pay out waits for a yes' }).waitFor();
    await row(page, id).click();
    await page.getByTestId('approval').getByText('$900 is more than $500.').waitFor();
    await expectAccessible(page);
    await page.getByTestId('approval-note').fill('Checked with the insurer');
    await page.getByTestId('approve').click();
    await page.getByTestId('message').filter({ hasText: '$900 are on their way' }).waitFor();
    await page
      .locator('[data-testid="mark"][data-type="approval-decided"]')
      .getByText('Checked with the insurer')
      .waitFor();
    await page.getByTestId('approval').waitFor({ state: 'detached' });
  });

  test('the graph has a cord for each way and a light for each conversation, and an agent opens who it talks to', async () => {
    await begin();
    await closed('I was charged twice for May');
    const id = await talk('I was charged twice for May');
    await talk('Hello');
    await analysed();
    const { page } = await visit(ANA, '/graph');
    const node = (of: string) => page.locator(`[data-testid="graph-node"][data-id="${of}"]`);
    await page
      .locator('[data-testid="edge"][data-from="triage"][data-to="billing"][data-gone="1"]')
      .waitFor({ state: 'attached' });
    await expect.poll(() => node('billing').getAttribute('data-talking')).toBe('1');
    await page.getByTestId('ways').getByText('Billing').waitFor();
    await expectAccessible(page);
    await node('billing').click();
    await expect.poll(() => page.getByTestId('wall-row').count()).toBe(1);
    await row(page, id).waitFor();
    await page.getByTestId('only-owner').click();
    await expect.poll(() => page.getByTestId('wall-row').count()).toBe(2);
  });

  test('figures say what they count, and how conversations ended opens them', async () => {
    await begin();
    const { page } = await visit(ANA, '/figures');
    await page.getByTestId('figures-empty').waitFor();
    await expectAccessible(page);
    const id = await closed('I was charged twice for May');
    await analysed();
    await page.reload();
    const count = page.locator('[data-testid="figure"][data-title="Conversations"]');
    await count.getByText('1', { exact: true }).waitFor();
    await count.locator('summary').click();
    await count.getByText('Closed conversations that were opened in the period').waitFor();
    await page.getByTestId('groups').getByText('Billing').waitFor();
    await page.getByTestId('csv').waitFor();
    await expectAccessible(page);
    await page.getByTestId('ending').click();
    await page.reload();
    await page.locator(`[data-testid="analysed"][data-id="${id}"]`).click();
    await page.getByTestId('conversation').getByTestId('message').first().waitFor();
    await page.getByTestId('read-only').getByText('This conversation is closed').waitFor();
  });

  test('each role sees what it may: an analyst and an auditor read, a stranger signs in first, at every address', async () => {
    await begin();
    const id = await asksForPerson();
    for (const role of ['analyst', 'auditor'] as const) {
      const { page, problems } = await visit({ name: `The ${role}`, role }, `/c/${id}`);
      await page.getByTestId('read-only').waitFor();
      for (const what of ['claim', 'decline-open', 'whisper-open', 'reply', 'approve'])
        await expect.poll(() => page.getByTestId(what).count()).toBe(0);
      await page.keyboard.press('t');
      const answer = await page.evaluate(
        `fetch('/v1/inbox/${id}/claim', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }).then(({ status }) => status)`,
      );
      expect(answer).toBe(403);
      problems.splice(0);
    }
    for (const path of ['', `/c/${id}`, `/c/${id}/trace`, '/graph', '/figures', '/quality', '/nowhere']) {
      const context = await newContext();
      const { page } = await openDeskPage(context, `${desk.url}/console${path}`, 401);
      await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
      await expect.poll(() => page.getByTestId('wall-row').count()).toBe(0);
      expect(await page.content()).not.toContain('charged twice');
      await context.close();
    }
  });

  test('the palette finds conversations and commands, and the sheet shows every key there is', async () => {
    await begin();
    const id = await talk('I was charged twice for May');
    const { page } = await visit(ANA);
    await row(page, id).waitFor();
    await page.keyboard.press('?');
    await page.getByTestId('key-sheet').waitFor();
    const shown = await page
      .getByTestId('key-sheet')
      .locator('[data-command]')
      .evaluateAll((all) =>
        all.map(
          (one) => (one as { getAttribute(name: string): string | null }).getAttribute('data-command') ?? '',
        ),
      );
    expect(shown.toSorted()).toEqual(COMMAND_IDS.toSorted());
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByTestId('key-sheet').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await page.getByTestId('palette').waitFor();
    await page.keyboard.type('charged twice');
    await page.locator('[cmdk-item][data-selected="true"]').filter({ hasText: 'charged twice' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByTestId('conversation').getByTestId('message').first().waitFor();
    expect(new URL(page.url()).pathname).toBe(`/console/c/${id}`);
  });

  test('on a phone and in the dark it fits, and an empty desk says so', async () => {
    await begin();
    const { page } = await visit(ANA);
    await page.getByTestId('wall-empty').waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    const id = await asksForPerson();
    await row(page, id).click();
    await page.getByTestId('claim').waitFor();
    expect(await isTooWide({ page })).toBe(false);
    await expectAccessible(page);
    await page.getByTestId('back').click();
    await row(page, id).waitFor();
    expect(await isTooWide({ page })).toBe(false);
    await expectAccessible(page);
  });

  test('of 2,000 conversations only those in sight are drawn, and while somebody reads none changes its place', async () => {
    await begin();
    const first = await talk('I was charged twice for May');
    const copied = { text: COPIES, values: [first] };
    await desk.pool.query(copied);
    const { page } = await visit(ANA);
    await page.getByTestId('view-all').filter({ hasText: '2000' }).waitFor();
    await expect.poll(() => page.getByTestId('wall-row').count()).toBeLessThan(40);
    await page.getByTestId('wall-list').hover();
    const before = await page.getByTestId('wall-row').first().getAttribute('data-id');
    const asks = await asksForPerson();
    await page.getByTestId('sort-now').waitFor();
    await expect.poll(() => page.getByTestId('wall-row').first().getAttribute('data-id')).toBe(before);
    await page.getByTestId('sort-now').click();
    await expect.poll(() => page.getByTestId('wall-row').first().getAttribute('data-id')).toBe(asks);
  });
});

const COLUMNS =
  'desk, line, status, owner, epoch, turn, seq, handoffs, facts, metadata, title, opened_at, updated_at, details, month';
/** 1,999 more conversations like the one with this id. */
const COPIES = `insert into switchroom_conversations (id, ${COLUMNS})
  select concat(id, '_', number), ${COLUMNS} from switchroom_conversations, generate_series(1, 1999) as number where id = $1`;
