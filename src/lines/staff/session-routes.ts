import { createRoute, type z } from '@hono/zod-openapi';
import { answers, json, problem } from '../_shared/answers.ts';
import * as schemas from './schemas.ts';

const { invalid, unavailable } = answers;
const refused = {
  403: problem(
    'The sign-in is too long ago: `not-allowed`; or it comes from another site: `origin-refused`.',
  ),
};
const unknown = { 401: problem('Nobody is signed in: `credentials-missing`.') };
const tried = {
  401: problem('It is not, or no longer, valid: `credentials-invalid`.'),
  429: problem('It was tried too often: `too-many-requests`.'),
};
const done = { 204: { description: 'Done.' } };

/** A JSON body. */
function body<Schema extends z.ZodType>(schema: Schema) {
  return { body: { required: true, content: { 'application/json': { schema } } } };
}

/** A way in: the answer says who one is, and brings the cookie. */
function way<Schema extends z.ZodType>(path: string, summary: string, schema: Schema) {
  return createRoute({
    method: 'post',
    path,
    summary,
    request: body(schema),
    responses: {
      200: json(schemas.who, 'Signed in; the session is in the cookie `switchroom-session`.'),
      ...invalid,
      ...tried,
      ...answers.refused,
      ...unavailable,
    },
  });
}

/** The routes of signing in, as OpenAPI describes them. */
export const sessionRoutes = {
  byLink: way('/v1/session/link', 'Sign in with a link that works once', schemas.linkBody),
  byPassword: way('/v1/session/password', 'Sign in with a password', schemas.passwordBody),
  byPasskey: way('/v1/session/passkey', 'Sign in with a passkey', schemas.passkeyBody),
  askPasskey: createRoute({
    method: 'post',
    path: '/v1/session/passkey/options',
    summary: 'Begin to sign in with a passkey',
    responses: {
      200: json(schemas.ceremony, 'What the authenticator is asked.'),
      ...invalid,
      429: tried[429],
      ...unavailable,
    },
  }),
  startOidc: createRoute({
    method: 'get',
    path: '/v1/session/oidc',
    summary: 'Sign in at the identity provider',
    responses: {
      302: { description: 'To the provider.' },
      404: problem('No identity provider is configured: `route-not-found`.'),
      429: tried[429],
      503: problem(
        'The provider or the database cannot be reached: `provider-unavailable`, `store-unavailable`.',
      ),
    },
  }),
  byOidc: createRoute({
    method: 'get',
    path: '/v1/session/oidc/callback',
    summary: 'Where the identity provider sends browsers back to',
    responses: {
      303: { description: 'Signed in; to the console.' },
      401: tried[401],
      403: problem('The provider knows them, and they have no role here: `not-allowed`.'),
      404: problem('No identity provider is configured: `route-not-found`.'),
      503: problem(
        'The provider or the database cannot be reached: `provider-unavailable`, `store-unavailable`.',
      ),
    },
  }),
  ways: createRoute({
    method: 'get',
    path: '/v1/session/ways',
    summary: 'How one may sign in',
    responses: { 200: json(schemas.ways, 'The ways.') },
  }),
  who: createRoute({
    method: 'get',
    path: '/v1/session',
    summary: 'Who one is',
    responses: { 200: json(schemas.who, 'Who sends the request.'), ...unknown, ...unavailable },
  }),
  signOut: createRoute({
    method: 'delete',
    path: '/v1/session',
    summary: 'Sign out',
    responses: { ...done, ...refused, ...unavailable },
  }),
  list: createRoute({
    method: 'get',
    path: '/v1/sessions',
    summary: 'List where one is signed in',
    responses: { 200: json(schemas.sessions, 'One’s sessions.'), ...unknown, ...unavailable },
  }),
  end: createRoute({
    method: 'delete',
    path: '/v1/sessions/{id}',
    summary: 'End one of one’s sessions',
    request: { params: schemas.path },
    responses: { ...done, ...unknown, ...refused, ...unavailable },
  }),
  setPassword: createRoute({
    method: 'post',
    path: '/v1/session/password/set',
    summary: 'Set one’s password',
    request: body(schemas.setPasswordBody),
    responses: { ...done, ...invalid, 401: tried[401], ...refused, ...unavailable },
  }),
  askNewPasskey: createRoute({
    method: 'post',
    path: '/v1/session/passkey/register/options',
    summary: 'Begin to make a passkey',
    responses: {
      200: json(schemas.ceremony, 'What the authenticator is asked.'),
      ...invalid,
      ...unknown,
      ...refused,
      ...unavailable,
    },
  }),
  addPasskey: createRoute({
    method: 'post',
    path: '/v1/session/passkey/register',
    summary: 'Keep a passkey',
    request: body(schemas.newPasskeyBody),
    responses: { ...done, ...invalid, 401: tried[401], ...refused, ...unavailable },
  }),
  passkeys: createRoute({
    method: 'get',
    path: '/v1/passkeys',
    summary: 'List one’s passkeys',
    responses: { 200: json(schemas.passkeys, 'The oldest first.'), ...unknown, ...unavailable },
  }),
  removePasskey: createRoute({
    method: 'delete',
    path: '/v1/passkeys/{id}',
    summary: 'Remove one of one’s passkeys',
    request: { params: schemas.passkeyPath },
    responses: {
      ...done,
      ...invalid,
      ...unknown,
      ...refused,
      404: problem('One has no such passkey: `passkey-not-found`.'),
      ...unavailable,
    },
  }),
};
