import type { Credentials, SignIn } from '../frame.ts';
import type { Api } from './api.ts';
import type { Kept } from './kept.ts';

/** Which conversation is spoken in, and how one comes to be. */
export interface Conversations {
  current(): Credentials | undefined;
  /** The current one; a new one where there is none: opened here, or by the page's own server for whom it has signed in. */
  open(): Promise<Credentials>;
  /** The current one is closed: the next goes on from it. */
  goOn(): void;
  /** The current one can't be gone on with. */
  drop(): void;
  signIn(who: SignIn): void;
  /** Forgets everything, on this browser. */
  forget(): void;
}

/** The conversations of whoever is there. */
export function createConversations(kept: Kept, api: Pick<Api, 'open'>): Conversations {
  let signedIn: SignIn | undefined;
  const opened = () => {
    const { previous } = kept.read();
    if (signedIn) return signedIn.conversation({ previous: previous?.id });
    return api.open(previous);
  };
  return {
    current: () => kept.read().conversation,
    async open() {
      const { conversation } = kept.read();
      if (conversation) return conversation;
      const { id, token } = await opened();
      kept.change(() => ({ conversation: { id, token }, previous: undefined }));
      return { id, token };
    },
    goOn: () => kept.change(({ conversation }) => ({ previous: conversation, conversation: undefined })),
    drop: () => kept.change(() => ({ conversation: undefined, previous: undefined })),
    signIn(who) {
      signedIn = who;
      kept.signIn(who.customer);
    },
    forget() {
      signedIn = undefined;
      kept.forget();
    },
  };
}
