import type {
  NoiseReductionType,
  RealtimeAudioFormats,
  RealtimeAudioInputTurnDetection,
  RealtimeFunctionTool,
  RealtimeSessionCreateRequest,
} from 'openai/resources/realtime/realtime';
import type { AudioFormat, SpeechPersona } from '../../contracts/speech-model.ts';
import type { Settings, TurnDetection } from './settings.ts';

/** A session, or a part of one, as the vendor takes it. */
export type WireSession = RealtimeSessionCreateRequest;

const FORMATS: Readonly<Record<AudioFormat, RealtimeAudioFormats>> = {
  'pcm16-24k': { type: 'audio/pcm', rate: 24000 },
  'mulaw-8k': { type: 'audio/pcmu' },
};

/** What changes when the session becomes another agent. Never the voice: the vendor refuses that once it has spoken. */
export function personaConfig({ instructions, tools, handoffs }: SpeechPersona): WireSession {
  const functions = tools.flatMap((tool) => (tool.type === 'function' ? [functionTool(tool)] : []));
  const transfers = handoffs.map(({ toolName: name, toolDescription: description, inputJsonSchema }) =>
    functionTool({ name, description, parameters: inputJsonSchema }),
  );
  return { type: 'realtime', instructions, tools: [...functions, ...transfers] };
}

/** Everything of a session; without the `format`, for a call whose sound the vendor carries itself. */
export function wholeConfig(settings: Settings, persona: SpeechPersona, format?: AudioFormat): WireSession {
  const { audio, ...agent } = listeningConfig(settings, persona);
  // JSON leaves out what is undefined.
  const sound = { format: format && FORMATS[format] };
  return {
    ...agent,
    output_modalities: ['audio'],
    tool_choice: 'auto',
    audio: { input: { ...audio.input, ...sound }, output: { voice: settings.voice, ...sound } },
  };
}

/** What a session is told that has its voice and formats already. */
export function listeningConfig(
  { transcription, turnDetection, noiseReduction }: Settings,
  persona: SpeechPersona,
) {
  const input = {
    transcription,
    turn_detection: detection(turnDetection),
    noise_reduction: noiseReduction && { type: NOISE[noiseReduction] },
  };
  return { ...personaConfig(persona), audio: { input } } satisfies WireSession;
}

const NOISE = { near: 'near_field', far: 'far_field' } as const satisfies Record<string, NoiseReductionType>;

/** The vendor says when a turn is over; who speaks next is the engine's to decide. */
const ENGINE_DECIDES = { create_response: false, interrupt_response: false };

function detection(turns: TurnDetection): RealtimeAudioInputTurnDetection {
  if (turns.type === 'semantic') {
    return { type: 'semantic_vad', eagerness: turns.eagerness ?? 'auto', ...ENGINE_DECIDES };
  }
  const { threshold, prefixMs: prefix_padding_ms, silenceMs: silence_duration_ms } = turns;
  // JSON leaves out what is undefined, and the vendor's default holds.
  return { type: 'server_vad', threshold, prefix_padding_ms, silence_duration_ms, ...ENGINE_DECIDES };
}

/** `strict` is left out: the vendor takes it for text only. */
function functionTool({ name, description, parameters }: RealtimeFunctionTool): RealtimeFunctionTool {
  return { type: 'function', name, description, parameters };
}
