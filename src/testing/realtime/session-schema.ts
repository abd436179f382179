import { z } from 'zod';

/** The voices the vendor has. */
const VOICES = [
  'alloy',
  'ash',
  'ballad',
  'coral',
  'echo',
  'sage',
  'shimmer',
  'verse',
  'marin',
  'cedar',
] as const;

const format = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('audio/pcm'), rate: z.literal(24000).default(24000) }),
  z.strictObject({ type: z.literal('audio/pcmu') }),
  z.strictObject({ type: z.literal('audio/pcma') }),
]);

const turnDetection = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('server_vad'),
    threshold: z.number().min(0).max(1).default(0.5),
    prefix_padding_ms: z.int().min(0).default(300),
    silence_duration_ms: z.int().min(0).default(500),
    idle_timeout_ms: z.int().min(5000).max(30_000).nullable().default(null),
    create_response: z.boolean().default(true),
    interrupt_response: z.boolean().default(true),
  }),
  z.strictObject({
    type: z.literal('semantic_vad'),
    eagerness: z.enum(['low', 'medium', 'high', 'auto']).default('auto'),
    create_response: z.boolean().default(true),
    interrupt_response: z.boolean().default(true),
  }),
]);

const transcription = z.strictObject({
  model: z.string().optional(),
  language: z.string().optional(),
  languages: z.array(z.string()).optional(),
  keywords: z.array(z.string()).optional(),
  prompt: z.string().optional(),
  delay: z.enum(['minimal', 'low', 'medium', 'high', 'xhigh']).optional(),
});

const noiseReduction = z.strictObject({
  type: z.enum(['near_field', 'far_field']),
  strength: z.number().optional(),
});

const voice = z.enum(VOICES).or(z.strictObject({ id: z.string() }));

const functionTool = z.strictObject({
  type: z.literal('function'),
  name: z
    .string()
    .max(64)
    .regex(/^[a-zA-Z0-9_-]+$/),
  description: z.string().optional(),
  parameters: z.record(z.string(), z.unknown()).optional(),
});

const tool = z.discriminatedUnion('type', [functionTool, z.looseObject({ type: z.literal('mcp') })]);

const toolChoice = z
  .enum(['auto', 'none', 'required'])
  .or(z.strictObject({ type: z.literal('function'), name: z.string() }));

const maxOutputTokens = z.int().min(1).max(4096).or(z.literal('inf'));
const modalities = z.tuple([z.enum(['audio', 'text'])]);

/** What may stand in `session` of `session.update`, of an ephemeral key and of an accepted call. */
export const sessionUpdate = z.strictObject({
  type: z.literal('realtime'),
  model: z.string().optional(),
  instructions: z.string().optional(),
  output_modalities: modalities.optional(),
  tools: z.array(tool).optional(),
  tool_choice: toolChoice.optional(),
  parallel_tool_calls: z.boolean().optional(),
  reasoning: z
    .strictObject({ effort: z.enum(['minimal', 'low', 'medium', 'high', 'xhigh']).optional() })
    .optional(),
  max_output_tokens: maxOutputTokens.optional(),
  tracing: z
    .literal('auto')
    .or(
      z.strictObject({
        workflow_name: z.string().optional(),
        group_id: z.string().optional(),
        metadata: z.unknown().optional(),
      }),
    )
    .nullish(),
  truncation: z
    .enum(['auto', 'disabled'])
    .or(z.looseObject({ type: z.literal('retention_ratio') }))
    .optional(),
  prompt: z.looseObject({ id: z.string() }).nullish(),
  include: z.array(z.enum(['item.input_audio_transcription.logprobs'])).nullish(),
  audio: z
    .strictObject({
      input: z
        .strictObject({
          format: format.optional(),
          transcription: transcription.nullish(),
          noise_reduction: noiseReduction.nullish(),
          turn_detection: turnDetection.nullish(),
        })
        .optional(),
      output: z
        .strictObject({
          format: format.optional(),
          voice: voice.optional(),
          speed: z.number().min(0.25).max(1.5).optional(),
        })
        .optional(),
    })
    .optional(),
});

/** What may stand in `response` of `response.create`; the items of `input` are looked at one by one. */
export const responseParams = z.strictObject({
  conversation: z.enum(['auto', 'none']).optional(),
  input: z.array(z.unknown()).optional(),
  instructions: z.string().optional(),
  output_modalities: modalities.optional(),
  tools: z.array(tool).optional(),
  tool_choice: toolChoice.optional(),
  parallel_tool_calls: z.boolean().optional(),
  reasoning: z.looseObject({}).optional(),
  max_output_tokens: maxOutputTokens.optional(),
  metadata: z.record(z.string(), z.string()).nullish(),
  prompt: z.looseObject({ id: z.string() }).nullish(),
  audio: z
    .strictObject({
      output: z.strictObject({ format: format.optional(), voice: voice.optional() }).optional(),
    })
    .optional(),
});

/** A change of a session, as the vendor's rules let it pass. */
export type SessionUpdate = z.output<typeof sessionUpdate>;
/** Parameters of one response. */
export type ResponseParams = z.output<typeof responseParams>;
/** An audio format on the wire. */
export type WireFormat = z.output<typeof format>;
/** How turns are told apart. */
export type TurnDetection = z.output<typeof turnDetection>;
/** A tool as a session offers it. */
export type WireTool = z.output<typeof tool>;
/** Which tools the model has to call. */
export type ToolChoice = z.output<typeof toolChoice>;
