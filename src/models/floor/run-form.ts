import { PERSON } from '../../contracts/edge.ts';
import type { Intent, ScriptContext, Slot, Step } from '../../contracts/script.ts';
import type { Tool } from '../../contracts/tool.ts';
import { APPROVAL_ASKED, asksFirst, callAfter, closeOffer, LEFT, NOT_OFFERED, openOffer } from './consent.ts';
import type { FloorTurn } from './floor-turn.ts';
import { runFlow } from './flow/run-flow.ts';
import { knownIn, slotValue, wordsFor } from './known.ts';
import { findCall, recall, remember } from './memo.ts';
import { canonicalJson, hashOf, readOutcome, waitsForApproval } from './outcome.ts';
import { ALREADY_ASKED } from './phrases.ts';
import type { Form } from './state.ts';
import type { Run, Stop } from './stop.ts';

/** One pass over the steps. */
interface Pass {
  readonly turn: FloorTurn;
  readonly form: Form;
  readonly intent: Intent;
  readonly known: ScriptContext;
  /** The same for the step that is taken: what it asks for of refusals and failures, it reckons with, and that is noted. */
  readonly watched: ScriptContext;
  readonly lookedAt: Set<string>;
  /** Calls whose bad outcome the step has asked for. */
  readonly badCalls: Set<string>;
  readonly said: string[];
  /** Tools visited in this pass whose last outcome was not ok. */
  readonly bad: { tool: string; status: 'refused' | 'failed'; reason: string }[];
}

type CallStep = Extract<Step, { kind: 'call' }>;
type Next = Stop | 'go on' | 'from the top';

/** Each forget step runs once per call, so a form has at most this many passes. */
const MOST_PASSES = 20;

/** Runs the steps from the top, skipping what is satisfied, until the customer or a tool is needed. */
export function runForm(turn: FloorTurn, form: Form, intent: Intent): Run {
  if (intent.flow) return runFlow(turn, form, intent.flow);
  const said: string[] = [];
  for (let count = 0; count < MOST_PASSES; count += 1) {
    const stop = runSteps(newPass(turn, form, intent, said));
    if (stop !== 'from the top') return { said, stop };
  }
  return { said, stop: { kind: 'end' } };
}

function newPass(turn: FloorTurn, form: Form, intent: Intent, said: string[]): Pass {
  const [lookedAt, badCalls] = [new Set<string>(), new Set<string>()];
  const watched = knownIn(turn, form, (tool, status, callId) => {
    lookedAt.add(`${status} ${tool}`);
    if (callId !== undefined) badCalls.add(callId);
  });
  return { turn, form, intent, said, bad: [], known: knownIn(turn, form), watched, lookedAt, badCalls };
}

function runSteps(pass: Pass): Stop | 'from the top' {
  for (const [at, step] of pass.intent.steps.entries()) {
    const next = attempt(pass, step, at);
    if (next !== 'go on') return next;
  }
  return unhandled(pass) ?? { kind: 'end' };
}

/** A script that did not reckon with a refusal may trip over the missing result: then the refusal is the answer. */
function attempt(pass: Pass, step: Step, at: number): Next {
  pass.badCalls.clear();
  try {
    if (step.when && !step.when(pass.watched)) return 'go on';
    return take(pass, step, at);
  } catch (error) {
    const stop = unhandled(pass);
    if (stop) return stop;
    throw error;
  }
}

function take(pass: Pass, step: Step, at: number): Next {
  switch (step.kind) {
    case 'collect':
      return collect(pass, step.slots);
    case 'call':
      return call(pass, step.tool, step.arguments(pass.watched));
    case 'confirm':
      return confirm(pass, step, at);
    case 'say':
      return say(pass, wordsFor(step.text, pass.watched));
    case 'forget':
      return unhandled(pass) ?? forget(pass, step.slots, at);
    case 'hand-off': {
      const payload = step.payload(pass.watched);
      return unhandled(pass) ?? { kind: 'hand-off', edge: step.edge, payload };
    }
    case 'stop':
      return unhandled(pass) ?? { kind: 'end' };
  }
}

function collect(pass: Pass, slots: readonly Slot[]): Next {
  const slot = slots.find((one) => slotValue(pass.turn, pass.form, one) === undefined);
  if (!slot) return 'go on';
  const text = wordsFor(slot.ask, pass.watched);
  const again = wordsFor(slot.askAgain, pass.watched);
  return unhandled(pass) ?? { kind: 'ask', slot, text, again };
}

function call(pass: Pass, tool: Tool, args: object): Next {
  const { form, turn } = pass;
  const key = canonicalJson(args);
  const memo = findCall(turn, form, tool, key);
  if (memo) recall(form, memo);
  const waits = memo !== undefined && waitsForApproval(memo.output ?? '');
  if (waits) return unhandled(pass) ?? { kind: 'wait', text: reasonOf(pass, tool) || APPROVAL_ASKED };
  if (memo?.status === 'waiting') {
    const text = openOffer(turn, form, memo);
    if (text !== undefined) return unhandled(pass) ?? { kind: 'confirm', text, declined: LEFT };
    closeOffer(form, memo);
  } else if (memo) {
    if (memo.status !== 'ok')
      pass.bad.push({ tool: tool.name, status: memo.status, reason: reasonOf(pass, tool) });
    return 'go on';
  }
  const stop = unhandled(pass);
  if (stop) return stop;
  if (turn.tools.has(tool.name)) return { kind: 'call', tool, arguments: args, key };
  remember(form, { tool: tool.name, key, callId: '', output: NOT_OFFERED });
  return 'from the top';
}

function reasonOf({ form }: Pass, tool: Tool): string {
  return readOutcome(form.memo.findLast((memo) => memo.tool === tool.name)?.output ?? '').message;
}

function confirm(pass: Pass, step: Extract<Step, { kind: 'confirm' }>, at: number): Next {
  const next = callAfter(pass.intent, at);
  if (next && asksFirst(next.tool)) return unhandled(pass) ?? offered(pass, step, next);
  const text = wordsFor(step.ask, pass.watched);
  const stop = unhandled(pass);
  if (stop) return stop;
  if (pass.form.confirmed.includes(hashOf(text)) || alreadyDone(pass, at)) return 'go on';
  if (pass.turn.state.waitingFor !== undefined && offersPerson(pass, at, text)) {
    pass.said.push(ALREADY_ASKED);
    return { kind: 'end' };
  }
  return { kind: 'confirm', text, declined: wordsFor(step.declined, pass.watched) };
}

/** Whether a yes to this question brings in a person: that comes next, and the question says so. */
function offersPerson({ intent, turn }: Pass, at: number, text: string): boolean {
  const isWrite = ({ name }: Tool) =>
    turn.agent.tools.some((tool) => tool.name === name && tool.effect === 'write');
  for (const step of intent.steps.slice(at + 1)) {
    if (step.kind === 'confirm' || (step.kind === 'call' && isWrite(step.tool))) return false;
    if (step.kind === 'hand-off') return step.edge.to === PERSON && SOMEBODY.test(text);
  }
  return false;
}

const SOMEBODY = /\b(colleague|person|somebody|someone|engineer|manager|human|one in)\b/i;

/** The desk asks, in the words of the tool, once it is called: the question of the script is that question. */
function offered(
  { turn, form, known, watched }: Pass,
  step: Extract<Step, { kind: 'confirm' }>,
  next: CallStep,
): Next {
  const memo = findCall(turn, form, next.tool, canonicalJson(next.arguments(known)));
  const text = memo && openOffer(turn, form, memo);
  if (text === undefined) return 'go on';
  return { kind: 'confirm', text, declined: wordsFor(step.declined, watched) };
}

/** What was confirmed has happened when the next call was made with these very arguments. */
function alreadyDone({ turn, form, intent, known }: Pass, at: number): boolean {
  const next = intent.steps.slice(at + 1).find((step) => step.kind === 'call');
  if (!next) return false;
  try {
    return findCall(turn, form, next.tool, canonicalJson(next.arguments(known))) !== undefined;
  } catch {
    // The call needs something that comes after the question.
    return false;
  }
}

function say(pass: Pass, text: string): Next {
  const stop = unhandled(pass);
  if (stop) return stop;
  // Said once, but again when the same thing goes wrong again.
  const hash = hashOf([text, ...pass.badCalls].join('#'));
  if (pass.form.said.includes(hash)) return 'go on';
  pass.form.said.push(hash);
  pass.said.push(text);
  return 'go on';
}

function forget(pass: Pass, slots: readonly Slot[], at: number): Next {
  const { form, turn } = pass;
  const calls = form.memo.length;
  if (form.forgot[at] === calls) return 'go on';
  form.forgot[at] = calls;
  for (const { name } of slots) {
    delete form.slots[name];
    delete turn.state.shared[name];
    if (Object.hasOwn(turn.view.facts, name)) turn.state.disowned = [...(turn.state.disowned ?? []), name];
  }
  spendReads(turn, form);
  for (const memo of form.memo) if (memo.status !== 'ok') memo.spent = true;
  return 'from the top';
}

/** A write that was just refused shows that what was read before it no longer holds: it is read anew, and not offered again. */
function spendReads({ agent }: FloorTurn, form: Form): void {
  const isWrite = (name: string) => agent.tools.some((tool) => tool.name === name && tool.effect === 'write');
  const refused = form.memo.findLastIndex(
    ({ status, spent, tool }) => status === 'refused' && !spent && isWrite(tool),
  );
  for (const memo of form.memo.slice(0, Math.max(0, refused)))
    if (memo.status === 'ok' && !isWrite(memo.tool)) memo.spent = true;
}

/** The first bad outcome of this pass that no step has looked at: asking for a refusal says nothing about a failure. */
function unhandled({ bad, lookedAt }: Pass): Stop | undefined {
  const one = bad.find(({ tool, status }) => !lookedAt.has(`${status} ${tool}`));
  return one && { kind: 'unhandled', ...one };
}
