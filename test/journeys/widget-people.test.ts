import { describe, expect, test } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { keptConversation, saidOnRecord, shopWithDesk, widgetPage } from '../support/widget-page.ts';

describe.skipIf(!chromiumPath)('people and pages around the widget', () => {
  test('a person is a button away, is named when they take over, is seen reading, and hands back', async () => {
    const { shop, api } = await shopWithDesk();
    const { page } = shop;
    await shop.open();
    await page.getByTestId('ask-person').click();
    await page.getByText('A person was asked for.').first().waitFor();
    await expect.poll(() => page.getByTestId('ask-person').isVisible()).toBe(false);
    const id = await keptConversation(shop);
    const act = (what: string, body: object = {}) =>
      api.json(`/v1/inbox/${id}/${what}`, { method: 'POST', body: JSON.stringify(body) });
    await act('claim');
    await expect.poll(() => page.getByTestId('chip').innerText()).toBe('Person');
    await expect.poll(() => page.getByTestId('chip').getAttribute('data-kind')).toBe('person');
    const name = (await page.getByTestId('owner').locator('.owner').innerText()).trim();
    await page.getByTestId('composer').fill('are you there?');
    await page.getByTestId('composer').press('Enter');
    await expect.poll(async () => (await saidOnRecord(api, id)).length).toBe(2);
    const reading = page.getByText(`${name} is reading`);
    await expect.poll(() => reading.count()).toBe(0);
    await act('read');
    await reading.waitFor();
    await act('reply', { text: 'I am.' });
    await expect.poll(async () => (await shop.said()).at(-1)).toBe('I am.');
    await expect.poll(() => reading.count()).toBe(0);
    await act('hand-back', { summary: 'Your $5 come back on Friday.' });
    await expect.poll(() => page.getByTestId('chip').innerText()).toBe('AI');
    await page.getByTestId('ask-person').waitFor();
  });

  test('how it was is asked at the end, and goes on record', async () => {
    const { shop, api } = await shopWithDesk();
    const { page } = shop;
    const told = page.evaluate<object>(
      `new Promise((done) => document.addEventListener('switchroom:rated', ({ detail }) => done(detail)))`,
    );
    await shop.open();
    await shop.say('I was charged twice for May');
    const id = await keptConversation(shop);
    await page.getByTestId('end').click();
    await page.getByLabel('4 of 5 stars').check();
    await page.getByLabel('What should be better?').fill('Faster, please.');
    await page.getByTestId('rate').click();
    await page.getByText('Your rating has arrived.').waitFor();
    const { events } = await api.json<{ events: { type: string; data: object }[] }>(
      `/v1/conversations/${id}/events`,
    );
    const [rating] = events.filter(({ type }) => type === 'conversation-rated');
    expect(rating?.data).toEqual({ stars: 4, comment: 'Faster, please.' });
    expect(await told).toEqual({ stars: 4 });
  });

  test('a page opens it with words in the field, and is told what happens and nothing of what is said', async () => {
    const { shop } = await shopWithDesk();
    const { page } = shop;
    await page.evaluate(`window.told = [];
      for (const name of ['open', 'close', 'conversation', 'message'])
        document.addEventListener('switchroom:' + name, ({ type, detail }) => told.push([type, Object.keys(detail).join()]))`);
    await page.getByRole('button', { name: 'Is my country covered?' }).click();
    const field = page.getByTestId('composer');
    await expect.poll(() => field.inputValue()).toBe('Is my country covered?');
    await field.press('Enter');
    await expect.poll(async () => (await shop.said()).length).toBe(2);
    // A message is told once it is whole, and on a busy machine that is later than its first word.
    await expect.poll(() => page.evaluate('told.length')).toBe(4);
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate('told'))
      .toEqual([
        ['switchroom:open', ''],
        ['switchroom:conversation', 'id'],
        ['switchroom:message', 'from'],
        ['switchroom:message', 'from'],
        ['switchroom:close', ''],
      ]);
  });

  test('whom the page has signed in is known to the desk, and what they wrote is theirs alone on that browser', async () => {
    const { shop, api, context, url } = await shopWithDesk();
    const { page } = shop;
    const opened: string[] = [];
    page.on('request', (request) => opened.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await shop.open();
    expect(opened.filter((one) => one.startsWith('POST'))).toEqual([]);
    await shop.say('I was charged twice for May');
    const id = await keptConversation(shop);
    expect(await api.json(`/v1/conversations/${id}`)).toMatchObject({
      customer: { id: 'u-17' },
      facts: { account: { value: { id: 'HL-1001' }, provenance: 'host' } },
    });
    const stranger = await widgetPage(context, url);
    await stranger.open();
    await stranger.page.getByTestId('example').first().waitFor();
    await expect.poll(() => stranger.said()).toEqual([]);
    await stranger.page.getByRole('button', { name: 'Sign in' }).click();
    await expect.poll(async () => (await stranger.said()).length).toBe(2);
    await stranger.page.getByRole('button', { name: 'Sign out' }).click();
    await expect.poll(() => stranger.page.evaluate('localStorage.length')).toBe(0);
    await expect.poll(() => shop.said()).toEqual([]);
    expect([...shop.problems, ...stranger.problems]).toEqual([]);
  });
});
