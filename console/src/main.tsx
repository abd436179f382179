import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ProblemNotice } from './components/problem-notice.tsx';
import { customerApi } from './customer-api.ts';
import { createHttp } from './http.ts';
import { httpApi } from './http-api.ts';
import {
  conversationInAddress,
  deskInAddress,
  goTo,
  hasLink,
  isSignInAddress,
  takeLink,
} from './location.ts';
import { browserKeep, OwnConversations } from './own-conversations.ts';
import { asProblem } from './problem.ts';
import { Root } from './root.tsx';
import { type Entrance, enter } from './staff/enter.ts';
import { staffApi } from './staff/staff-api.ts';
import { Switchboard } from './switchboard.ts';
import './style.css';

const own = new OwnConversations(browserKeep());
const staff = staffApi(createHttp(own));
const root = createRoot(document.getElementById('root') ?? document.body);
let link = takeLink();

// A link that is pasted over the address of an open page changes what is behind the `#` only.
window.addEventListener('hashchange', () => hasLink() && window.location.reload());

// A page that the browser kept whole may be of somebody who has signed out meanwhile.
window.addEventListener('pageshow', ({ persisted }) => persisted && window.location.reload());

async function begin(): Promise<void> {
  const asCustomer = createHttp(own);
  try {
    show(await enter(staff, httpApi(asCustomer).desk, link));
  } catch (thrown) {
    root.render(
      <main className="mx-auto max-w-[560px] px-5 pt-10">
        <ProblemNotice problem={asProblem(thrown)} onRetry={() => void begin()} />
      </main>,
    );
  }
}

function show(entrance: Entrance): void {
  link = null;
  const isStaff = entrance.who !== null;
  // Staff speak with their session alone, also in a conversation that this browser once opened as a customer.
  const http = createHttp(isStaff ? { token: () => undefined, renew: () => undefined } : own);
  const api = httpApi(http);
  const switchboard = new Switchboard({
    api: isStaff ? api : customerApi(api, own),
    chosen: deskInAddress,
    onOpened: (id) => {
      // Who opened it may have gone to look at another conversation meanwhile.
      if (conversationInAddress() === null) goTo(id);
    },
    ...(!isStaff && {
      forget: (id: string) => {
        own.forget(id);
        if (conversationInAddress() === id) goTo(null);
      },
    }),
  });
  if (isStaff && isSignInAddress()) goTo(null);
  root.render(
    <StrictMode>
      <Root {...entrance} staff={staff} switchboard={switchboard} />
    </StrictMode>,
  );
}

void begin();
