import { useState, useSyncExternalStore } from 'react';
import { App } from './app.tsx';
import { addressAfterSignIn, isSignInAddress, useConversationId } from './location.ts';
import type { Entrance } from './staff/enter.ts';
import { SignInView } from './staff/sign-in-view.tsx';
import type { StaffApi, Who } from './staff/staff-api.ts';
import { whyNot } from './staff/words.ts';
import type { Switchboard } from './switchboard.ts';

interface RootProps extends Entrance {
  staff: StaffApi;
  switchboard: Switchboard;
}

const ENDED = 'Your session has ended. Sign in to go on; what you have typed is kept.';

/** The page, or signing in where that comes first. */
export function Root({ staff, switchboard, who, refused }: RootProps) {
  const board = useSyncExternalStore(switchboard.subscribe, switchboard.read);
  const [why] = useState(refused === null ? '' : whyNot(refused, 'link'));
  // Another address may be another view.
  useConversationId();
  const enterAs = (signedIn: Who) => {
    // Somebody else, or a customer so far, begins with nothing of what was on the page.
    if (who !== null && signedIn.id === who.id) switchboard.resume();
    else window.location.replace(addressAfterSignIn());
  };
  if (board.signedOut) return <SignInView staff={staff} why={ENDED} onSignedIn={enterAs} />;
  if (who === null && (why !== '' || isSignInAddress()))
    return <SignInView staff={staff} why={why} onSignedIn={enterAs} />;
  return <App switchboard={switchboard} staff={staff} who={who} />;
}
