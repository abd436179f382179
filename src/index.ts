/**
 * The front door: everything a desk, a pack or a deployment is written with, but for calls (`switchroom/voice`).
 * @module
 */

export type { AnalysisSettings } from './analytics/settings.ts';
export { type Config, defineConfig } from './app/config.ts';
export type { FetchHandler, HttpOptions } from './app/fetch-handler.ts';
export type { EventListener } from './app/observed-store.ts';
export { type StartOptions, type Switchroom, startSwitchroom } from './app/start-switchroom.ts';
export type { Agent, InstructionContext } from './contracts/agent.ts';
export type { Inside, InsideLimits, ResultSchema, Task, Workroom } from './contracts/agent-tool.ts';
export type { Analysis } from './contracts/analysis.ts';
export type { Clock, Timers } from './contracts/clock.ts';
export type {
  Consent,
  ConsentContext,
  ConsentVerdict,
  OfferedFirst,
  OpenOffer,
} from './contracts/consent.ts';
export type {
  Allowance,
  ConversationState,
  Customer,
  Deadline,
  Move,
  PendingApproval,
  PersonRequest,
  Spend,
  ToolCallRecord,
} from './contracts/conversation.ts';
export {
  DANGERS,
  type DangerCategory,
  type DangerMark,
  type DangerPolicy,
  EMERGENCY_NUMBERS,
  type EmergencyCountry,
  type EmergencyNumbers,
} from './contracts/danger.ts';
export type { Desk, Limits, Retention, WayOut } from './contracts/desk.ts';
export type { Carry, Edge, EdgeContext, EdgeGuard, GuardVerdict, NamedEdgeGuard } from './contracts/edge.ts';
export { PERSON } from './contracts/edge.ts';
export type { ErrorCode } from './contracts/errors.ts';
export { ERRORS, SwitchroomError, ToolRefusal } from './contracts/errors.ts';
export type { ConversationEvent, EventData, EventType, NewEvent } from './contracts/event.ts';
export type { DefinedFact, Fact, FactRequirement, Facts, Provenance } from './contracts/fact.ts';
export type { Attempt, ChooseOptions, Flow, FlowContext, FlowPart, FlowSteps } from './contracts/flow.ts';
export type {
  Guard,
  GuardContext,
  GuardStage,
  JudgedHandoff,
  JudgedTool,
  Judgement,
} from './contracts/guard.ts';
export type {
  Carried,
  GuardVerdictRecord,
  HandoffActor,
  HandoffOutcome,
  HandoffRecord,
  HandoffStatus,
  HandoffStep,
} from './contracts/handoff.ts';
export type {
  Closure,
  HoursContext,
  HoursNow,
  HoursSource,
  Opening,
  OpeningHours,
  OpenSpan,
  Weekday,
} from './contracts/hours.ts';
export type { AuthenticateRequest, SignedIn } from './contracts/identity.ts';
export type { JsonValue } from './contracts/json.ts';
export type {
  ConversationPage,
  ConversationView,
  CustomerMessage,
  DeskConversations,
  Exchange,
  OpenConversation,
  Switchboard,
} from './contracts/line.ts';
export type { Logger } from './contracts/log.ts';
export type {
  DeskModelRequest,
  DeskView,
  LinkHealth,
  Model,
  ModelLink,
  ModelProvider,
  Price,
  Prices,
  ProbeResult,
  Returned,
} from './contracts/model.ts';
export { dateInWords, hoursAt, openingAt } from './contracts/opening.ts';
export type { Pack, PackCustomers, PackDatabase } from './contracts/pack.ts';
export type {
  HandBack,
  Inbox,
  InboxOf,
  PersonPolicy,
  PersonWords,
  Reachable,
  Rung,
} from './contracts/person.ts';
export {
  nodePrincipal,
  type Principal,
  ROLES,
  type Role,
  SCOPES,
  type Scope,
  scopesOf,
  staffPrincipal,
} from './contracts/principal.ts';
export type { CommittedEvents, FeedReader, ReaderBatch } from './contracts/reader.ts';
export type { Intent, Script, ScriptContext, Slot, Step, Text, When } from './contracts/script.ts';
export type {
  Database,
  Reconciliation,
  Tool,
  ToolContext,
  ToolEffect,
  ToolStatus,
} from './contracts/tool.ts';
export type { TurnEvent, TurnResult } from './contracts/turn.ts';
export { checkDesk } from './desk/check-desk.ts';
export type { DangerOptions } from './desk/danger-policy.ts';
export { defineAgent } from './desk/define-agent.ts';
export { type AgentToolOptions, defineAgentTool } from './desk/define-agent-tool.ts';
export { DEFAULT_LIMITS, defineDesk } from './desk/define-desk.ts';
export { allow, defineEdge, reasonPayload, redirect, refuse } from './desk/define-edge.ts';
export { defineFact } from './desk/define-fact.ts';
export { type FlowOptions, flow } from './desk/define-flow.ts';
export { defineGuard } from './desk/define-guard.ts';
export { definePack } from './desk/define-pack.ts';
export { defineReviewTool, type Reviewed, type ReviewToolOptions } from './desk/define-review-tool.ts';
export { defineIntent, defineScript, slot, step } from './desk/define-script.ts';
export { defineTool } from './desk/define-tool.ts';
export type { Finding } from './desk/finding.ts';
export type { FlowFromToolOptions } from './desk/flow-from-tool.ts';
export { countReasks, type Reask, type ReaskOptions, type Reasks } from './desk/re-asks.ts';
export { type FromAgentOptions, fromAgent } from './engine/from-agent/from-agent.ts';
export { type ModerationOptions, moderation } from './guard/moderation.ts';
export { type PersonalDataOptions, type PersonalDataPolicy, personalData } from './guard/personal-data.ts';
export { type PromptInjectionOptions, promptInjection } from './guard/prompt-injection.ts';
export { type Redacted, redact, redactJson } from './guard/redact.ts';
export { secrets } from './guard/secrets.ts';
export { type TopicsOptions, topics } from './guard/topics.ts';
export { type TransferJudgeOptions, transferJudge } from './guard/transfer-judge.ts';
export { type AiSdkLanguageModel, type AiSdkOptions, aiSdk } from './models/ai-sdk/index.ts';
export { type OpenAIOptions, openai } from './models/openai/index.ts';
export { type RecordedOptions, recorded, recording } from './models/recorded/index.ts';
