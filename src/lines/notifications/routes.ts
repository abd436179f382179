import { createRoute, type z } from '@hono/zod-openapi';
import { answers, json, problem } from '../_shared/answers.ts';
import * as schemas from './schemas.ts';

const { invalid, unknown, refused, unavailable, tooMany } = answers;

function body<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } };
}

/** The routes of how people are reached whose console is closed, as OpenAPI describes them: `inbox:work`, of people. */
export const routes = {
  read: createRoute({
    method: 'get',
    path: '/v1/notifications',
    summary: 'Read how you are reached when you do not look, and how you could be',
    responses: {
      200: json(schemas.notifications, 'Your addresses, ways and devices.'),
      ...unknown,
      ...refused,
      ...unavailable,
    },
  }),
  save: createRoute({
    method: 'put',
    path: '/v1/notifications',
    summary: 'Say how you are reached: which way, after how long, for which desks',
    request: { body: body(schemas.settingsBody) },
    responses: {
      200: json(schemas.notifications, 'It is so from now on.'),
      ...invalid,
      ...unknown,
      ...refused,
      404: problem('There is no such desk: `desk-not-found`.'),
      ...unavailable,
    },
  }),
  addDevice: createRoute({
    method: 'post',
    path: '/v1/notifications/devices',
    summary: 'Have notifications on this browser, by its push subscription',
    request: { body: body(schemas.deviceBody) },
    responses: {
      200: json(schemas.notifications, 'The browser is one of your devices.'),
      ...invalid,
      ...unknown,
      ...refused,
      ...unavailable,
    },
  }),
  removeDevice: createRoute({
    method: 'delete',
    path: '/v1/notifications/devices/{id}',
    summary: 'Have no more notifications on a device',
    request: { params: schemas.devicePath },
    responses: {
      204: { description: 'It gets none any more.' },
      ...invalid,
      ...unknown,
      ...refused,
      404: problem('You have no such device: `device-not-found`.'),
      ...unavailable,
    },
  }),
  test: createRoute({
    method: 'post',
    path: '/v1/notifications/test',
    summary: 'Have a test sent to yourself; one way, once in ten seconds',
    request: { body: body(schemas.testBody) },
    responses: {
      204: { description: 'It was taken on its way.' },
      ...invalid,
      ...unknown,
      ...refused,
      ...tooMany,
      502: problem('It could not be sent: `notification-failed`.'),
      ...unavailable,
    },
  }),
};
