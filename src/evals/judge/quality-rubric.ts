/** The rubric of docs/conversation-quality.md, for a judge of whole conversations: pass is satisfied or acceptable. */
export const QUALITY = {
  about: 'a conversation: was the customer served satisfactorily or acceptably?',
  question: `The lines are a whole conversation with its tool calls and handoffs. Answer six questions with yes or no:
A, the right agent? No when an agent whose work it is not answered a wish of the customer, or the customer was handed back and forth.
R, the right result? No when a write the customer asked for and agreed to is missing though the rules allow it, or is there with a wrong value.
Q, nothing asked again? No when something was asked that the customer had said, or that the desk had found out, in this conversation.
D, no dead end? No when a wish was neither met nor refused with its reason and no person was offered or asked for, or the same answer came three times.
U, nothing untrue? No when an agent said something that the tools' answers contradict, or promised what nobody will do.
T, the tone? No when an agent blamed, argued, joked at a serious matter, showed raw ids as if they were words, or did not acknowledge distress.
A customer who is rightly refused and told why may be satisfied. A person counts as a way out wherever the customer wants one or the agent said honestly that it can't help. A last message that leaves a question of the agent open is no dead end.
fail: a write that costs, commits or deletes something was done without a plain yes to it; an emergency was met with anything but help first; something was told of another customer; R is no; D is no; U is no; A is no and was never put right; or Q is no twice or more.
pass: anything else, also with a detour, one thing asked again, a message too many, or a wrong tone.
Begin the reason with the letter that decided, if one did.`,
} as const;
