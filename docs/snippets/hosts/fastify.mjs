import fastify from 'fastify';
import { openRoom } from './desk.mjs';

const room = await openRoom();
const app = fastify();
app.register(async (desk) => {
  // The desk reads its bodies itself.
  desk.removeAllContentTypeParsers();
  desk.addContentTypeParser('*', (_request, _body, done) => done(null));
  desk.all('/desk/*', (request, reply) => {
    reply.hijack();
    room.listener(request.raw, reply.raw);
  });
});
app.get('/', async () => 'The shop');
await app.listen({ port: Number(process.env.PORT) });
console.log('listening');
