import type { ConversationEvent } from '../../contracts/event.ts';
import type { ConversationView } from '../../contracts/line.ts';
import type { Principal } from '../../contracts/principal.ts';
import type { TurnEvent, TurnResult } from '../../contracts/turn.ts';
import { EVENTS } from '../../events/events.ts';
import { isInsider } from '../_shared/principal.ts';
import { customerResult, customerStep, fullResult, fullStep, type ToldStep } from './customer-turn.ts';
import { conversationView, customerConversation } from './views.ts';

const FULL = {
  conversation: conversationView,
  result: fullResult,
  step: fullStep,
  event: (event: ConversationEvent): ConversationEvent | undefined => event,
};

/** How things are told to one who reads: staff, services and this program see all, everybody else what customers may. */
export interface Audience {
  conversation(view: ConversationView): ReturnType<typeof conversationView | typeof customerConversation>;
  result(result: TurnResult): ReturnType<typeof fullResult | typeof customerResult>;
  /** A step of a running turn; undefined when it is not told. */
  step(event: TurnEvent): ToldStep | undefined;
  /** An event of the log; undefined when it is not told. */
  event(event: ConversationEvent): ConversationEvent | undefined;
}

const CUSTOMER: Audience = {
  conversation: customerConversation,
  result: customerResult,
  step: customerStep,
  event: (event) => EVENTS.forCustomer(event),
};

/** How things are told to this principal. */
export function audienceOf(principal: Principal): Audience {
  return isInsider(principal) ? FULL : CUSTOMER;
}
