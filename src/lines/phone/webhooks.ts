import { OpenAPIHono, z } from '@hono/zod-openapi';
import { SwitchroomError } from '../../contracts/errors.ts';
import { answerWith, type Document, newDocument } from './documents.ts';
import { sorry } from './failure.ts';
import type { Phone } from './parts.ts';
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
export function webhooks(phone: Phone): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw new SwitchroomError('request-invalid', z.prettifyError(result.error));
    },
  });
  app.use('/v1/phone/*', signedBy(phone.account));
  const document = async (work: () => Document | Promise<Document>, step?: GatherStep) => {
    try {
      return answerWith(await work());
    } catch (thrown) {
      return answerWith(sorry(phone, thrown, step));
    }
  };
  // Answered at once: what comes of it may have to wait until an agent has spoken.
  const news = (work: () => Promise<void>) => {
    phone.background.run('news of a call', work);
    return answerWith(newDocument());
  };
  app.openapi(routes.voice, ({ req }) =>
    document(() => serveVoice(phone, req.valid('form'), req.valid('query').attempt), FIRST_STEP),
  );
  app.openapi(routes.gather, ({ req }) =>
    document(() => serveGather(phone, req.valid('form'), req.valid('query')), req.valid('query')),
  );
  app.openapi(routes.voicemail, ({ req }) =>
    document(() => serveVoicemail(phone, req.valid('form')), FIRST_STEP),
  );
  app.openapi(routes.status, ({ req }) => news(() => serveStatus(phone, req.valid('form'))));
  app.openapi(routes.recording, ({ req }) => news(() => serveRecording(phone, req.valid('form'))));
  transfers(phone, app, document, news);
  return app;
}

type Answer = (work: () => Document | Promise<Document>, step?: GatherStep) => Promise<Response>;

/** The webhooks of transfers. */
function transfers(
  phone: Phone,
  app: OpenAPIHono,
  document: Answer,
  news: (work: () => Promise<void>) => Response,
) {
  app.openapi(routes.brief, ({ req }) => document(() => brief(phone, req.valid('form'), req.valid('query'))));
  app.openapi(routes.decide, ({ req }) =>
    document(() => decide(phone, req.valid('form'), req.valid('query'))),
  );
  app.openapi(routes.join, ({ req }) => document(() => join(phone, req.valid('query')), FIRST_STEP));
  app.openapi(routes.room, ({ req }) => news(() => entered(phone, req.valid('form'), req.valid('query'))));
  app.openapi(routes.returned, ({ req }) =>
    document(() => handBack(phone, req.valid('form'), req.valid('query')), FIRST_STEP),
  );
  app.openapi(routes.leg, ({ req }) => news(() => legEnded(phone, req.valid('form'), req.valid('query'))));
  app.openapi(routes.cold, ({ req }) => document(() => putThrough(phone, req.valid('query')), FIRST_STEP));
  app.openapi(routes.answered, ({ req }) => news(() => tookIt(phone, req.valid('query'))));
  app.openapi(routes.dialled, ({ req }) =>
    document(() => putBack(phone, req.valid('form'), req.valid('query')), FIRST_STEP),
  );
}
