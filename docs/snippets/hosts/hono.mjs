import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { openRoom } from './desk.mjs';

const room = await openRoom();
const app = new Hono();
app.all('/desk/*', (context) => room.fetch(context.req.raw, context.env));
app.get('/', (context) => context.text('The shop'));
serve({ fetch: app.fetch, port: Number(process.env.PORT) }, () => console.log('listening'));
