import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { httpApi } from './http-api.ts';
import { conversationInAddress, goTo } from './location.ts';
import { Switchboard } from './switchboard.ts';
import { Call } from './voice/call.ts';
import { browserPorts } from './voice/call-ports.ts';
import './style.css';

const switchboard = new Switchboard(httpApi, (_session, id) => {
  // The customer may have gone to look at another conversation while this one was being opened.
  if (conversationInAddress() === null) goTo(id);
});

const call = new Call(browserPorts);

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <App switchboard={switchboard} call={call} />
    </StrictMode>,
  );
