import { createServer, type Server } from 'node:http';
import { json } from 'node:stream/consumers';

/** What a shop is told of the desk whose widget it shows. */
interface Shop {
  /** The address of the desk's server; its `origins` list the shop's. */
  readonly desk: string;
  /** An API key that may open conversations for customers the shop has signed in; without one everybody is a stranger. */
  readonly key?: string | undefined;
  /** What its pages are written in, and which way; the widget goes by it. */
  readonly language?: string;
  readonly direction?: string;
}

/** All that a page with the widget has to allow: the desk's script, requests, and its socket for calls. No style, no frame, no image. */
const policy = (desk: string) =>
  [
    "default-src 'none'",
    `script-src 'self' ${desk}`,
    `connect-src 'self' ${desk} ${desk.replace('http', 'ws')}`,
    "style-src 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');

const page = ({ desk, language = 'en', direction = 'ltr' }: Shop) => `<!doctype html>
<html lang="${language}" dir="${direction}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Harbourline</title>
    <link rel="stylesheet" href="/shop.css" />
    <script src="/shop.js" defer></script>
    <script src="${desk}/widget.js" async></script>
  </head>
  <body>
    <main>
      <h1>Telephones for small teams</h1>
      <p>Numbers, extensions and call queues, from $12 a month and line.</p>
      <p><a href="/prices">Prices</a></p>
      <p><button id="help">Is my country covered?</button> <button id="sign-in">Sign in</button> <button id="sign-out">Sign out</button></p>
    </main>
  </body>
</html>
`;

/** What the page does with the widget: it opens it with words in the field, and says who has signed in. */
const script = `const widget = (wish) => (window.switchroom ||= []).push(wish);
document.querySelector('#help').onclick = () => widget(({ open }) => open({ draft: 'Is my country covered?' }));
document.querySelector('#sign-in').onclick = () => widget(({ signIn }) => signIn({
  customer: 'u-17',
  conversation: async (wish) => (await fetch('/desk', { method: 'POST', body: JSON.stringify(wish) })).json(),
}));
document.querySelector('#sign-out').onclick = () => widget(({ signOut }) => signOut());
`;

const style = `body { margin: 0; font: 17px/1.6 Georgia, serif; color: #16324f; background: #eef3f7; }
main { max-width: 38rem; margin: 12vh 6vw; }
h1 { font-size: 2.4rem; line-height: 1.15; letter-spacing: -0.02em; }
button { font: inherit; padding: 0.3rem 0.9rem; }
switchroom-widget { --switchroom-button: #16324f; --switchroom-own: #16324f; }
`;

/** A shop with the widget on its pages, on an origin of its own and under a strict content security policy. */
export function shop(made: Shop): Server {
  const { desk, key } = made;
  const files: ReadonlyMap<string, readonly [type: string, text: string]> = new Map([
    ['/shop.js', ['text/javascript', script]],
    ['/shop.css', ['text/css', style]],
  ]);
  return createServer(async (request, response) => {
    if (request.method === 'POST' && key !== undefined) {
      // Only the shop's server knows the key, and who its user is.
      const { previous } = (await json(request)) as { previous?: string };
      const opened = await fetch(`${desk}/v1/conversations`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          previous,
          customer: { id: 'u-17', name: 'Maria' },
          facts: { account: { id: 'HL-1001' } },
        }),
      });
      response.writeHead(opened.status, { 'content-type': 'application/json' }).end(await opened.text());
      return;
    }
    const [type, text] = files.get(request.url ?? '') ?? ['text/html', page(made)];
    response.writeHead(200, { 'content-type': type, 'content-security-policy': policy(desk) }).end(text);
  });
}

if (import.meta.main) {
  const { DESK_URL: desk = 'http://localhost:4100', DESK_KEY: key } = process.env;
  shop({ desk, key }).listen(4200, () => console.log('http://localhost:4200'));
}
