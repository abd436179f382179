import type { Api } from './api.ts';
import type { OwnConversations } from './own-conversations.ts';
import { Problem } from './problem.ts';

/** The desk as a customer has it: the conversations of this browser, and no other. */
export function customerApi(api: Api, own: OwnConversations): Api {
  const expectOwn = (id: string) => {
    if (own.token(id) === undefined)
      throw new Problem('not-this-browser', 0, 'This browser did not open that conversation.');
  };
  return {
    ...api,
    conversations: async () => ({ conversations: own.list() }),
    async open(where) {
      const opened = await api.open(where);
      own.add(opened);
      return opened;
    },
    async conversation(id) {
      expectOwn(id);
      const conversation = await api.conversation(id);
      own.update(conversation);
      return conversation;
    },
    async events(id, after) {
      expectOwn(id);
      return api.events(id, after);
    },
  };
}
