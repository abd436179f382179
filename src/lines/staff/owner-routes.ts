import { createRoute, type z } from '@hono/zod-openapi';
import { answers, json, problem } from '../_shared/answers.ts';
import * as schemas from './schemas.ts';

const { invalid, unknown, refused, unavailable } = answers;
const noKey = { 404: problem('There is no such key: `key-not-found`.') };
const nobody = { 404: problem('There is nobody with this id, or they are disabled: `staff-not-found`.') };

function body<Schema extends z.ZodType>(schema: Schema) {
  return { body: { required: true, content: { 'application/json': { schema } } } };
}

/** The routes of what owners and auditors look after, as OpenAPI describes them: `identity:manage`, `audit:read`. */
export const ownerRoutes = {
  staff: createRoute({
    method: 'get',
    path: '/v1/staff',
    summary: 'List the staff',
    responses: { 200: json(schemas.members, 'The staff.'), ...unknown, ...refused, ...unavailable },
  }),
  addStaff: createRoute({
    method: 'post',
    path: '/v1/staff',
    summary: 'Add somebody to the staff',
    request: body(schemas.newMemberBody),
    responses: {
      201: json(schemas.newMember, 'Somebody new, with the link that lets them in the first time.'),
      ...invalid,
      ...unknown,
      ...refused,
      ...unavailable,
    },
  }),
  changeStaff: createRoute({
    method: 'patch',
    path: '/v1/staff/{id}',
    summary: 'Give somebody other roles, from their next request on',
    request: { params: schemas.path, ...body(schemas.rolesBody) },
    responses: {
      200: json(schemas.member, 'Who they are now.'),
      ...invalid,
      ...unknown,
      ...refused,
      ...nobody,
      ...unavailable,
    },
  }),
  linkStaff: createRoute({
    method: 'post',
    path: '/v1/staff/{id}/link',
    summary: 'Make a link that signs somebody in once, for who has no other way in',
    request: { params: schemas.path },
    responses: {
      201: json(schemas.newMember, 'The link, shown this once.'),
      ...unknown,
      ...refused,
      ...nobody,
      ...unavailable,
    },
  }),
  disableStaff: createRoute({
    method: 'delete',
    path: '/v1/staff/{id}',
    summary: 'Disable somebody: their sessions end now',
    request: { params: schemas.path },
    responses: {
      204: { description: 'Disabled.' },
      ...unknown,
      ...refused,
      ...unavailable,
      ...nobody,
    },
  }),
  keys: createRoute({
    method: 'get',
    path: '/v1/keys',
    summary: 'List the API keys',
    responses: {
      200: json(schemas.keys, 'API keys, without secrets.'),
      ...unknown,
      ...refused,
      ...unavailable,
    },
  }),
  addKey: createRoute({
    method: 'post',
    path: '/v1/keys',
    summary: 'Make an API key',
    request: body(schemas.newKeyBody),
    responses: {
      201: json(schemas.shownKey, 'The key, shown this once.'),
      ...invalid,
      ...unknown,
      ...refused,
      ...unavailable,
    },
  }),
  rotateKey: createRoute({
    method: 'post',
    path: '/v1/keys/{id}/rotate',
    summary: 'Give an API key a new secret',
    request: { params: schemas.path, ...body(schemas.rotateBody) },
    responses: {
      200: json(schemas.shownKey, 'The key, shown this once.'),
      ...invalid,
      ...unknown,
      ...refused,
      ...noKey,
      ...unavailable,
    },
  }),
  revokeKey: createRoute({
    method: 'delete',
    path: '/v1/keys/{id}',
    summary: 'Revoke an API key',
    request: { params: schemas.path },
    responses: { 204: { description: 'Revoked.' }, ...unknown, ...refused, ...noKey, ...unavailable },
  }),
  audit: createRoute({
    method: 'get',
    path: '/v1/audit',
    summary: 'List what staff and services read and did, newest first',
    request: { query: schemas.auditQuery },
    responses: {
      200: json(schemas.auditPage, 'A page of the audit.'),
      ...invalid,
      ...unknown,
      ...refused,
      ...unavailable,
    },
  }),
  verifyAudit: createRoute({
    method: 'post',
    path: '/v1/audit/verify',
    summary: 'Read the whole chain of the audit, and say whether it is what was written',
    request: body(schemas.verifyBody),
    responses: {
      200: json(schemas.auditReport, 'What was found.'),
      ...invalid,
      ...unknown,
      ...refused,
      ...unavailable,
    },
  }),
};
