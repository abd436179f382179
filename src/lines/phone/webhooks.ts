import { OpenAPIHono, z } from '@hono/zod-openapi';
import { SwitchroomError } from '../../contracts/errors.ts';
import { answerWith, type Document, newDocument } from './documents.ts';
import { sorry } from './failure.ts';
import { staffAnswered, tellStaff } from './notice/call-staff.ts';
import type { Phone } from './parts.ts';
import type { Phones } from './phones.ts';
import { routes } from './routes.ts';
import type { GatherStep } from './schemas.ts';
import { serveGather } from './serve-gather.ts';
import { serveRecording } from './serve-recording.ts';
import { serveStatus } from './serve-status.ts';
import { FIRST_STEP, serveVoice } from './serve-voice.ts';
import { serveVoicemail } from './serve-voicemail.ts';
import { signedBy } from './signed.ts';
import { putBack, putThrough, tookIt } from './transfer/cold.ts';
import { entered, join } from './transfer/person-conference.ts';
import { brief, decide, handBack, legEnded } from './transfer/warm.ts';

/** The webhooks of the phone line; a document is answered whatever happens, as there is a person on the line. */
export function webhooks(phones: Phones): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw new SwitchroomError('request-invalid', z.prettifyError(result.error));
    },
  });
  app.use('/v1/phone/*', signedBy(phones.first.account));
  app.openapi(routes.voice, ({ req }) => {
    const [form, query] = [req.valid('form'), req.valid('query')];
    return document(phones.of(query, form), (phone) => serveVoice(phone, form, query.attempt), FIRST_STEP);
  });
  app.openapi(routes.gather, ({ req }) => {
    const [form, query] = [req.valid('form'), req.valid('query')];
    return document(phones.of(query, form), (phone) => serveGather(phone, form, query), query);
  });
  app.openapi(routes.voicemail, ({ req }) => {
    const form = req.valid('form');
    const phone = phones.of(req.valid('query'), form);
    return document(phone, () => serveVoicemail(phone, form), FIRST_STEP);
  });
  app.openapi(routes.status, ({ req }) => {
    const form = req.valid('form');
    return news(phones.of(req.valid('query'), form), (phone) => serveStatus(phone, form));
  });
  app.openapi(routes.recording, ({ req }) => {
    const form = req.valid('form');
    return news(phones.of(req.valid('query'), form), (phone) => serveRecording(phone, form));
  });
  transfers(phones, app);
  notices(phones, app);
  return app;
}

/** The webhooks of calls to staff. */
function notices(phones: Phones, app: OpenAPIHono) {
  app.openapi(routes.notice, ({ req }) => {
    const [form, query] = [req.valid('form'), req.valid('query')];
    return document(phones.of(query, form), (phone) => tellStaff(phone, form, query));
  });
  app.openapi(routes.noticed, ({ req }) => {
    const [form, query] = [req.valid('form'), req.valid('query')];
    return document(phones.of(query, form), (phone) => staffAnswered(phone, form, query));
  });
}

type Work<Result> = (phone: Phone) => Result | Promise<Result>;

/** A document is answered; `step` is where the call goes on when that fails. */
async function document(phone: Phone, work: Work<Document>, step?: GatherStep): Promise<Response> {
  try {
    return answerWith(await work(phone));
  } catch (thrown) {
    return answerWith(sorry(phone, thrown, step));
  }
}

/** Answered at once: what comes of it may have to wait until an agent has spoken. */
function news(phone: Phone, work: (phone: Phone) => Promise<void>): Response {
  phone.background.run('news of a call', () => work(phone));
  return answerWith(newDocument());
}

/** The webhooks of transfers. */
function transfers(phones: Phones, app: OpenAPIHono) {
  app.openapi(routes.brief, ({ req }) => {
    const [form, query] = [req.valid('form'), req.valid('query')];
    return document(phones.of(query, form), (phone) => brief(phone, form, query));
  });
  app.openapi(routes.decide, ({ req }) => {
    const [form, query] = [req.valid('form'), req.valid('query')];
    return document(phones.of(query, form), (phone) => decide(phone, form, query));
  });
  app.openapi(routes.join, ({ req }) => {
    const query = req.valid('query');
    return document(phones.of(query, req.valid('form')), (phone) => join(phone, query), FIRST_STEP);
  });
  app.openapi(routes.room, ({ req }) => {
    const [form, query] = [req.valid('form'), req.valid('query')];
    return news(phones.of(query, form), (phone) => entered(phone, form, query));
  });
  app.openapi(routes.returned, ({ req }) => {
    const [form, query] = [req.valid('form'), req.valid('query')];
    return document(phones.of(query, form), (phone) => handBack(phone, form, query), FIRST_STEP);
  });
  app.openapi(routes.leg, ({ req }) => {
    const [form, query] = [req.valid('form'), req.valid('query')];
    return news(phones.of(query, form), (phone) => legEnded(phone, form, query));
  });
  app.openapi(routes.cold, ({ req }) => {
    const query = req.valid('query');
    return document(phones.of(query, req.valid('form')), (phone) => putThrough(phone, query), FIRST_STEP);
  });
  app.openapi(routes.answered, ({ req }) => {
    const query = req.valid('query');
    return news(phones.of(query, req.valid('form')), (phone) => tookIt(phone, query));
  });
  app.openapi(routes.dialled, ({ req }) => {
    const [form, query] = [req.valid('form'), req.valid('query')];
    return document(phones.of(query, form), (phone) => putBack(phone, form, query), FIRST_STEP);
  });
}
