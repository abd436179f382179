import type { RealtimeSessionCreateRequest } from 'openai/resources/realtime/realtime';
import type { SessionUpdate, ToolChoice, TurnDetection, WireFormat, WireTool } from './session-schema.ts';
import { invalid, type Refusal } from './wire.ts';

type AudioUpdate = NonNullable<SessionUpdate['audio']>;
type Voice = NonNullable<NonNullable<AudioUpdate['output']>['voice']>;

/** How a session is set, with nothing left out. */
export interface SessionConfig extends Pick<SessionUpdate, 'parallel_tool_calls' | 'reasoning'> {
  readonly type: 'realtime';
  readonly model: string;
  readonly instructions: string;
  readonly output_modalities: readonly ['audio' | 'text'];
  readonly tools: readonly WireTool[];
  readonly tool_choice: ToolChoice;
  readonly max_output_tokens: number | 'inf';
  readonly tracing: SessionUpdate['tracing'] | null;
  readonly truncation: NonNullable<SessionUpdate['truncation']>;
  readonly prompt: SessionUpdate['prompt'] | null;
  readonly include: SessionUpdate['include'] | null;
  readonly audio: {
    readonly input: {
      readonly format: WireFormat;
      readonly transcription: NonNullable<AudioUpdate['input']>['transcription'] | null;
      readonly noise_reduction: NonNullable<AudioUpdate['input']>['noise_reduction'] | null;
      readonly turn_detection: TurnDetection | null;
    };
    readonly output: { readonly format: WireFormat; readonly voice: Voice; readonly speed: number };
  };
}

const PCM: WireFormat = { type: 'audio/pcm', rate: 24000 };

/** What a session is before any `session.update`. */
export function freshConfig(model: string): SessionConfig {
  return {
    type: 'realtime',
    model,
    instructions: 'You are a helpful, witty, and friendly AI.',
    output_modalities: ['audio'],
    tools: [],
    tool_choice: 'auto',
    max_output_tokens: 'inf',
    tracing: null,
    truncation: 'auto',
    prompt: null,
    include: null,
    audio: {
      input: { format: PCM, transcription: null, noise_reduction: null, turn_detection: SERVER_VAD },
      output: { format: PCM, voice: 'marin', speed: 1 },
    },
  };
}

const SERVER_VAD: TurnDetection = {
  type: 'server_vad',
  threshold: 0.5,
  prefix_padding_ms: 300,
  silence_duration_ms: 500,
  idle_timeout_ms: null,
  create_response: true,
  interrupt_response: true,
};

/** What the server knows that decides over an update. */
export interface SessionStanding {
  /** Whether the session has spoken. */
  readonly spoken: boolean;
  readonly responding: boolean;
}

/** The session after an update, or why the vendor refuses it. What is left out stays; the model stays in any case. */
export function updated(
  config: SessionConfig,
  update: SessionUpdate,
  standing: SessionStanding,
): SessionConfig | Refusal {
  const { audio, model: _model, ...rest } = update;
  const output = { ...config.audio.output, ...defined(audio?.output) };
  if (standing.spoken && JSON.stringify(output.voice) !== JSON.stringify(config.audio.output.voice)) {
    const message = "Cannot update a conversation's voice if assistant audio is present.";
    return invalid('cannot_update_voice', message);
  }
  if (standing.responding && output.speed !== config.audio.output.speed) {
    return invalid(
      'invalid_value',
      'Speed can only be changed in between model turns.',
      'session.audio.output.speed',
    );
  }
  const duplicate = repeated(rest.tools ?? []);
  if (duplicate !== undefined) {
    return invalid('invalid_value', `Tool names must be unique: '${duplicate}'.`, 'session.tools');
  }
  const input = { ...config.audio.input, ...defined(audio?.input) };
  return { ...config, ...defined(rest), audio: { input, output } };
}

function repeated(tools: readonly WireTool[]): string | undefined {
  const names = tools.flatMap((tool) => (tool.type === 'function' ? [tool.name] : []));
  return names.find((name, index) => names.indexOf(name) !== index);
}

/** Without the fields that were not given. */
function defined<Fields extends object>(
  fields: Fields | undefined,
): { [Key in keyof Fields]: Exclude<Fields[Key], undefined> } {
  const given = Object.entries(fields ?? {}).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [Key in keyof Fields]: Exclude<Fields[Key], undefined> };
}

/** The session as its events carry it. The vendor's types know no null where the vendor's server sends it. */
export function wireSession(
  config: SessionConfig,
  id: string,
  expiresAt: number,
): RealtimeSessionCreateRequest {
  const session = { object: 'realtime.session', id, ...config, expires_at: expiresAt };
  return session as unknown as RealtimeSessionCreateRequest;
}
