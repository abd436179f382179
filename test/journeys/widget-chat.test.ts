import { describe, expect, test } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { keptConversation, saidOnRecord, shopWithDesk, widgetPage } from '../support/widget-page.ts';

if (!chromiumPath) console.warn('No Chromium on this machine (set CHROMIUM_PATH): the widget is not tested.');

describe.skipIf(!chromiumPath)('the widget on a page of another origin, under a strict policy', () => {
  test('stores nothing and shows nobody who it is before the first message', async () => {
    const { shop, desk, context, url } = await shopWithDesk();
    const { page, problems } = shop;
    const asked: string[] = [];
    page.on('request', (request) => {
      const headers = request.headers();
      if (!request.url().startsWith(url))
        asked.push(
          `${new URL(request.url()).pathname}${headers.authorization || headers.cookie ? ' known' : ''}`,
        );
    });
    const stored = () => page.evaluate('localStorage.length + sessionStorage.length');
    await page.reload();
    await page.locator('.launcher').waitFor();
    expect(asked).toEqual(['/widget.js']);
    await shop.open();
    await page.getByTestId('example').first().waitFor();
    await page.getByTestId('close').click();
    await shop.open();
    expect(asked.slice(1)).toEqual([expect.stringMatching(/^\/widget\/panel-.{8}\.js$/), '/v1/desk']);
    expect(await stored()).toBe(0);
    await shop.say('I was charged twice for May');
    expect(await stored()).toBeGreaterThan(0);
    expect((await context.cookies()).filter(({ domain }) => desk.includes(domain))).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('says who answers, that it is an AI, and who takes over, without a word of the reasons', async () => {
    const { shop } = await shopWithDesk();
    const { page, say, problems } = shop;
    const answers: Promise<string>[] = [];
    page.on('response', (response) => {
      // The stream of the log has no end.
      if (!response.url().includes('/stream')) answers.push(response.text().catch(() => ''));
    });
    await shop.open();
    await expect.poll(() => page.getByTestId('owner').innerText()).toMatch(/^Triage\s+AI$/);
    await say('I was charged twice for May');
    await expect.poll(() => page.getByTestId('owner').innerText()).toMatch(/^Billing\s+AI$/);
    await expect.poll(() => page.getByTestId('chip').getAttribute('title')).toContain('not a person');
    const seam = page.getByTestId('seam');
    await expect.poll(() => seam.textContent()).toContain('Triage connected you to Billing');
    await expect.poll(() => seam.getAttribute('data-to')).toBe('billing');
    await say('HL-1001, maria.santos@example.com');
    await say('yes please');
    expect((await shop.said()).at(-1)).toContain('$180.00 goes back');
    expect((await Promise.all(answers)).join()).not.toMatch(/"(arguments|output|reason|facts|usage)"/);
    expect(problems).toEqual([]);
  });

  test('goes on after a reload, on the next page and in another tab, where it was open', async () => {
    const { shop, url, context } = await shopWithDesk();
    await shop.open();
    await shop.say('I was charged twice for May');
    const said = await shop.said();
    expect(said).toHaveLength(2);
    await shop.page.reload();
    await expect.poll(() => shop.said()).toEqual(said);
    await shop.page.getByRole('link', { name: 'Prices' }).click();
    await expect.poll(() => shop.page.url()).toBe(`${url}/prices`);
    await expect.poll(() => shop.said()).toEqual(said);
    // Nobody asked for it there: who reads the page keeps the focus.
    await expect.poll(() => shop.page.evaluate('document.activeElement.tagName')).toBe('BODY');
    const tab = await widgetPage(context, url);
    await tab.open();
    await expect.poll(() => tab.said()).toEqual(said);
    await tab.say('HL-1001');
    const more = await tab.said();
    await shop.page.bringToFront();
    await expect.poll(() => shop.said()).toEqual(more);
    expect([...shop.problems, ...tab.problems]).toEqual([]);
  });

  test('counts on its button what came while it was closed', async () => {
    const { shop, api } = await shopWithDesk();
    await shop.open();
    await shop.say('I want to talk to a human');
    const id = await keptConversation(shop);
    await shop.page.getByTestId('close').click();
    await api.json(`/v1/inbox/${id}/claim`, { method: 'POST', body: '{}' });
    await api.json(`/v1/inbox/${id}/reply`, { method: 'POST', body: JSON.stringify({ text: 'Ana here.' }) });
    const label = () => shop.page.locator('.launcher').getAttribute('aria-label');
    await expect.poll(label).toMatch(/^Chat with us, \d new messages$/);
    await shop.page.locator('.launcher').click();
    await expect.poll(async () => (await shop.said()).at(-1)).toBe('Ana here.');
    expect(await label()).toBe('Close the chat');
  });

  test('shows what is written as it is: addresses as links that go where they say, and no HTML', async () => {
    const { shop } = await shopWithDesk();
    await shop.open();
    const text = 'see https://example.com/a_(b). <img src=x onerror=alert(1)> javascript:alert(1)';
    await shop.say(text);
    expect((await shop.said())[0]).toBe(text);
    const link = shop.page.getByTestId('message').first().locator('a');
    expect(await link.evaluateAll((all) => all.map((one) => one.outerHTML))).toEqual([
      '<a href="https://example.com/a_(b)" target="_blank" rel="noopener noreferrer nofollow" dir="ltr">https://example.com/a_(b)</a>',
    ]);
    expect(shop.problems).toEqual([]);
  });

  test('an Enter that ends a word of an input method sends nothing, and Shift+Enter begins a line', async () => {
    const { shop, api } = await shopWithDesk();
    await shop.open();
    const field = shop.page.getByTestId('composer');
    const session = await shop.page.context().newCDPSession(shop.page);
    await field.focus();
    await session.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
    await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    await field.dispatchEvent('keydown', { key: 'Enter', keyCode: 229 });
    await session.send('Input.insertText', { text: '日本' });
    await expect.poll(() => field.inputValue()).toBe('日本');
    await field.press('Shift+Enter');
    await field.pressSequentially('HL-1001');
    await field.press('Enter');
    await expect.poll(async () => (await shop.said()).length).toBe(2);
    expect(await saidOnRecord(api, await keptConversation(shop))).toEqual(['日本\nHL-1001']);
  });

  test('refuses files in plain words, dropped or pasted, and the page stays', async () => {
    const { shop, url } = await shopWithDesk();
    await shop.open();
    const banner = shop.page.getByTestId('banner');
    const give = (selector: string, event: string) =>
      shop.page.evaluate(`(() => {
        const files = new DataTransfer();
        files.items.add(new File(['x'], 'bill.pdf'));
        const { shadowRoot } = document.querySelector('switchroom-widget');
        shadowRoot.querySelector('${selector}').dispatchEvent(${event});
      })()`);
    await give('.log', "new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true })");
    await expect.poll(() => banner.innerText()).toContain('Files can’t be sent here');
    await shop.say('The bill says $180 twice');
    await expect.poll(() => banner.isVisible()).toBe(false);
    await give('.composer textarea', "new ClipboardEvent('paste', { clipboardData: files })");
    await expect.poll(() => banner.innerText()).toContain('Files can’t be sent here');
    expect(shop.page.url()).toBe(`${url}/`);
  });

  test('a page that was opened before the server was updated gets the panel of now', async () => {
    const { shop } = await shopWithDesk();
    await shop.page.route(/panel-.{8}\.js$/, (route) => route.fulfill({ status: 404 }), { times: 1 });
    await shop.open();
    await shop.page.getByTestId('example').first().waitFor();
  });

  test('says so when the desk can’t be reached, and opens when it can', async () => {
    const { shop, context } = await shopWithDesk();
    await context.setOffline(true);
    await shop.page.locator('.launcher').click();
    await shop.page.getByText('The chat can’t be reached now. Try again.').waitFor();
    await context.setOffline(false);
    await shop.open();
    await shop.say('I was charged twice for May');
  });
});
