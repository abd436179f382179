// app/desk/[...path]/route.js
import { openRoom } from '../desk.mjs';

const answer = async (request) => (await openRoom()).fetch(request);

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';
