import { describe, expect, test } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { expectAccessible } from '../support/console-page.ts';
import { consoleVisits, picture } from '../support/console-visits.ts';
import { isTooWide } from '../support/desk-page.ts';
import { supportDesk } from '../support/support-desk.ts';

describe.skipIf(!chromiumPath)('a handoff in the console, in a real browser', () => {
  const { begin, visit } = consoleVisits(() => supportDesk());

  test('it says who else it could have been, how to go on otherwise from there, and that it went this way shortly before', async () => {
    const desk = await begin();
    const id = await desk.stranger.open();
    const lines = [
      'my calls keep dropping',
      'I was charged twice for May',
      'my calls keep dropping on our new desk phones',
    ];
    for (const line of lines) await desk.stranger.say(id, line);
    const { handoffs } = await desk.api.json<{
      handoffs: {
        seq: number;
        from: string;
        to: string;
        loopOf: number | null;
        ranked?: { agent: string }[];
      }[];
    }>(`/v1/conversations/${id}`);
    const [first] = handoffs;
    const again = handoffs.find(({ loopOf }) => loopOf !== null);
    expect(handoffs.map(({ from, to, loopOf }) => [from, to, loopOf])).toEqual(
      expect.arrayContaining([
        ['triage', 'tech', null],
        ['triage', 'tech', first?.seq],
      ]),
    );
    expect(first?.ranked?.[0]?.agent).toBe('tech');

    const { page, context } = await visit(
      { name: 'Ana', role: 'operator' },
      `/c/${id}?handoff=${again?.seq}`,
    );
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const inspector = page.getByTestId('inspector');
    await inspector.getByTestId('ping-pong').getByText('from Triage to Tech').waitFor();
    await inspector.locator('[data-testid="candidate"][data-agent="sales"]').waitFor();
    await expectAccessible(page);
    await picture(page, 'console-ping-pong');
    await page.keyboard.press('c');
    await page.getByTestId('fork').getByText(`Fork at event ${again?.seq}`).waitFor();
    await page.getByText('With another configuration, on a command line').click();
    await page.getByTestId('fork-copy').click();
    await page.getByText('Copied.').waitFor();
    await expect
      .poll(() => page.evaluate('navigator.clipboard.readText()'))
      .toBe(`npm run switchroom -- fork ${id} --at ${again?.seq} --changed new.config.ts`);
    await page.goBack();

    await inspector.getByTestId('ping-pong-before').click();
    await inspector
      .locator('[data-testid="candidate"][data-wanted="true"]')
      .getByText('was chosen')
      .waitFor();
    await inspector.getByTestId('ping-pong').waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await inspector.getByTestId('fork-here').scrollIntoViewIfNeeded();
    expect(await isTooWide({ page })).toBe(false);
    await expectAccessible(page);
  });
});
