import { z } from 'zod';
import { buildCompletion, completionFrames } from './chat-api.ts';
import { type ChatBody, chatBody, checkChatRequest } from './chat-rules.ts';
import type { WireAnswer } from './deliver.ts';
import { type ApiProblem, badRequest } from './problem.ts';
import { buildResponse, type NextId, responseFrames } from './responses-api.ts';
import { checkResponsesRequest, type ResponsesBody, responsesBody } from './responses-rules.ts';
import type { FaultyReply, SpokenReply, TextApi } from './script.ts';

/** A request that keeps the vendor's rules, ready to be answered. */
export interface AcceptedRequest {
  readonly model: string;
  readonly stream: boolean;
  /** Turns a reply into what goes on the wire, in both forms. */
  answer(reply: SpokenReply, end: FaultyReply['fault'] | undefined, nextId: NextId, now: number): WireAnswer;
}

/** Holds a body to the schema and the rules of its API. */
export function acceptRequest(api: TextApi, body: unknown): AcceptedRequest | ApiProblem {
  return api === 'responses'
    ? accept(responsesBody, body, checkResponsesRequest, answerResponses)
    : accept(chatBody, body, checkChatRequest, answerChat);
}

type Answering<Body> = (body: Body, ...rest: Parameters<AcceptedRequest['answer']>) => WireAnswer;

function accept<Body extends { model: string; stream?: boolean | null | undefined }>(
  schema: z.ZodType<Body>,
  raw: unknown,
  check: (body: Body) => ApiProblem | undefined,
  answering: Answering<Body>,
): AcceptedRequest | ApiProblem {
  const parsed = schema.safeParse(raw);
  if (!parsed.success)
    return badRequest(z.prettifyError(parsed.error), parsed.error.issues[0]?.path.join('.') ?? null);
  const body = parsed.data;
  return (
    check(body) ?? {
      model: body.model,
      stream: body.stream === true,
      answer: (...rest) => answering(body, ...rest),
    }
  );
}

const answerResponses: Answering<ResponsesBody> = (body, reply, end, nextId, now) => {
  const response = buildResponse(body, reply, nextId, now);
  if (end === 'failed') {
    response.status = 'failed';
    response.error = { code: 'server_error', message: 'The model failed to answer.' };
  }
  if (end === 'incomplete') {
    response.status = 'incomplete';
    response.incomplete_details = { reason: 'max_output_tokens' };
  }
  return { status: 200, json: response, frames: responseFrames(response), endMark: '' };
};

const answerChat: Answering<ChatBody> = (body, reply, end, nextId, now) => {
  const completion = buildCompletion(body, reply, nextId, now);
  const choice = completion.choices[0];
  if (end === 'incomplete' && choice !== undefined) choice.finish_reason = 'length';
  const frames = completionFrames(completion, body.stream_options?.include_usage === true);
  if (end !== 'failed') return { status: 200, json: completion, frames, endMark: 'data: [DONE]\n\n' };
  // This API has no event for a failure: compatible servers put an error object in the stream.
  const error = { message: 'The model failed to answer.', type: 'server_error', param: null, code: null };
  const spoken = frames.filter((frame) => frame.delta);
  return {
    status: 500,
    json: { error },
    frames: [...spoken, { data: { error }, delta: false }],
    endMark: '',
  };
};
