import { describe, expect, test } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { keptConversation, saidOnRecord, shopWithDesk, widgetPage } from '../support/widget-page.ts';

const LOST = 'No connection. What you write is kept here';

describe.skipIf(!chromiumPath)('a message', () => {
  test('that is written without a network is never said to be sent, outlives the page, and is sent once', async () => {
    const { shop, context, url, api } = await shopWithDesk();
    await shop.open();
    await shop.say('I was charged twice for May');
    await context.setOffline(true);
    await shop.page.getByTestId('composer').fill('HL-1001');
    await shop.page.getByTestId('composer').press('Enter');
    await shop.page.getByText('Not sent yet').waitFor();
    await expect.poll(() => shop.page.getByTestId('banner').innerText()).toContain(LOST);
    await shop.page.close();
    await context.setOffline(false);
    const [one, other] = [await widgetPage(context, url), await widgetPage(context, url)];
    await one.open();
    await other.open();
    for (const tab of [one, other]) {
      await expect.poll(async () => (await tab.said()).length).toBe(4);
      await expect.poll(() => tab.page.getByText('Not sent yet').count()).toBe(0);
    }
    expect(await saidOnRecord(api, await keptConversation(one))).toEqual([
      'I was charged twice for May',
      'HL-1001',
    ]);
  });

  test('whose answer was lost on the way is sent again, and taken once', async () => {
    const { shop, api } = await shopWithDesk();
    await shop.open();
    let lost = 0;
    await shop.page.route(/\/messages$/, async (route) => {
      await route.fetch();
      lost += 1;
      await (lost === 1 ? route.abort() : route.continue());
    });
    await shop.page.getByTestId('composer').fill('I was charged twice for May');
    await shop.page.getByTestId('composer').press('Enter');
    await expect.poll(async () => (await shop.said()).length).toBe(2);
    await expect.poll(() => lost).toBe(2);
    await shop.page.getByTestId('banner').waitFor({ state: 'hidden' });
    const id = await keptConversation(shop);
    expect(await saidOnRecord(api, id)).toEqual(['I was charged twice for May']);
  });

  test('that comes too fast waits as long as the desk says', async () => {
    const { shop, api } = await shopWithDesk({
      quotas: { messages: { customer: { most: 1, perMs: 1_000 } } },
    });
    await shop.open();
    for (const text of ['I was charged twice for May', 'HL-1001']) {
      await shop.page.getByTestId('composer').fill(text);
      await shop.page.getByTestId('composer').press('Enter');
    }
    await expect.poll(async () => (await shop.said()).length).toBe(4);
    expect(await saidOnRecord(api, await keptConversation(shop))).toHaveLength(2);
  });

  test('to a conversation whose token is no longer good goes on in a new one, and it is told', async () => {
    const { shop } = await shopWithDesk();
    await shop.open();
    await shop.say('I was charged twice for May');
    const before = await keptConversation(shop);
    await shop.page.evaluate(`(() => {
      const [name] = Object.keys(localStorage);
      localStorage.setItem(name, localStorage.getItem(name).replace(/"token":"[^"]*"/, '"token":"old"'));
    })()`);
    await shop.page.getByTestId('composer').fill('my webhook returns 502');
    await shop.page.getByTestId('composer').press('Enter');
    await shop.page.getByText('can no longer be opened here').waitFor();
    await expect.poll(async () => (await shop.said()).length).toBe(2);
    expect((await shop.said())[0]).toBe('my webhook returns 502');
    expect(await keptConversation(shop)).not.toBe(before);
  });

  test('to a conversation that was closed meanwhile goes on in one that knows it', async () => {
    const { shop, api } = await shopWithDesk();
    await shop.open();
    await shop.say('I was charged twice for May');
    const before = await keptConversation(shop);
    await api.json(`/v1/conversations/${before}/close`, { method: 'POST', body: '{}' });
    await shop.page.locator('.told .note').getByText('The conversation has ended.').waitFor();
    await shop.say('my webhook returns 502');
    const now = await keptConversation(shop);
    expect(await api.json(`/v1/conversations/${now}`)).toMatchObject({ previous: before });
    await shop.page.locator('.told .note').getByText('It goes on from here.', { exact: true }).waitFor();
    expect((await shop.said())[0]).toBe('I was charged twice for May');
  });
});
