import type { Agent } from '../../contracts/agent.ts';
import type { ModelMark } from '../../contracts/event.ts';
import type { HandoffActor } from '../../contracts/handoff.ts';
import type { Tool } from '../../contracts/tool.ts';
import type { OwnershipToken } from '../turn/ownership-token.ts';

/** A function the model called, with the id it has in this conversation. */
export interface FunctionCall {
  readonly callId: string;
  readonly name: string;
  readonly arguments: string;
  readonly mark: ModelMark;
  /** Who stands behind it, should it be a handoff. */
  readonly actor: HandoffActor;
}

/** A call of a tool; `approvalOf`: it is the run of that earlier call, which a person has approved. */
export type ToolCall = Pick<FunctionCall, 'callId' | 'name' | 'arguments'> & { readonly approvalOf?: string };

/** A call of a tool, ready to run: its arguments are valid. */
export interface PreparedCall {
  readonly tool: Tool;
  readonly agent: string;
  readonly callId: string;
  readonly input: object;
}

/** Who called: an agent, and whether it may still act. */
export interface Caller {
  readonly agent: Agent;
  readonly ownership: OwnershipToken;
}
