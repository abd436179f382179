import { z } from 'zod';
import type { ExhibitLine } from '../exhibit.ts';
import type { RubricName } from '../rubrics.ts';
import type { Labelled } from './read-labels.ts';

/** Where a row stands, and what of its ratings passes. */
interface RowPlace {
  readonly number: number;
  readonly passFrom: number;
}

/** A kind of file of EVA (https://github.com/ServiceNow/eva): what its ratings are of, and how a row is read. */
interface Shape {
  readonly rubric: RubricName;
  /** Undefined for a row of another kind. */
  read(row: unknown, place: RowPlace): Labelled[] | undefined;
}

const replies = z.object({
  conv_turns: z.array(
    z.object({
      role: z.enum(['user', 'agent']),
      content: z.string(),
      expected_rating: z.number().nullish(),
    }),
  ),
});

const trace = z.object({
  expected_rating: z.number(),
  invalid: z.boolean().optional(),
  trace: z.array(
    z.discriminatedUnion('event_type', [
      z.object({ event_type: z.literal(['agent_utterance', 'user_utterance']), utterance: z.string() }),
      z.object({ event_type: z.literal('tool_call'), tool_name: z.string(), params: z.unknown() }),
      z.object({ event_type: z.literal('tool_response'), tool_name: z.string(), response: z.unknown() }),
    ]),
  ),
});

const transcripts = z.object({
  user_tts: z.array(z.string()),
  transcription: z.array(z.string()),
  labels: z.array(
    z.object({
      turn_id: z.number(),
      entities: z.array(z.object({ value: z.coerce.string(), correct: z.boolean() })),
    }),
  ),
});

/** Every kind of file. */
export const EVA_SHAPES: readonly Shape[] = [
  {
    rubric: 'concise',
    read(row, { number, passFrom }) {
      const turns = replies.safeParse(row).data?.conv_turns;
      return turns?.flatMap(({ expected_rating: rating }, at) => {
        if (typeof rating !== 'number') return [];
        const lines = turns.slice(0, at + 1).map(
          ({ role, content }): ExhibitLine => ({
            by: role === 'user' ? 'customer' : 'agent',
            text: content,
          }),
        );
        return { id: `${number}.${at + 1}`, lines, pass: rating >= passFrom };
      });
    },
  },
  {
    rubric: 'faithful',
    read(row, { number, passFrom }) {
      const { data } = trace.safeParse(row);
      if (!data) return undefined;
      const lines = data.trace.map(lineOf);
      return data.invalid ? [] : [{ id: String(number), lines, pass: data.expected_rating >= passFrom }];
    },
  },
  {
    rubric: 'heard',
    read(row, { number }) {
      const { data } = transcripts.safeParse(row);
      return data?.labels.flatMap(({ turn_id, entities }) =>
        entities.map(({ value, correct }, at) => ({
          id: `${number}.${turn_id + 1}.${at + 1}`,
          lines: [
            { by: 'customer' as const, text: data.user_tts[turn_id] ?? '' },
            { by: 'recogniser' as const, text: data.transcription[turn_id] ?? '' },
          ],
          judged: value,
          pass: correct,
        })),
      );
    },
  },
];

function lineOf(event: z.output<typeof trace>['trace'][number]): ExhibitLine {
  switch (event.event_type) {
    case 'agent_utterance':
      return { by: 'agent', text: event.utterance };
    case 'user_utterance':
      return { by: 'customer', text: event.utterance };
    case 'tool_call':
      return { by: 'tool', text: `${event.tool_name} ${JSON.stringify(event.params)}` };
    case 'tool_response':
      return { by: 'tool', text: `${event.tool_name} -> ${JSON.stringify(event.response)}` };
  }
}
