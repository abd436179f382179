import express from 'express';
import { openRoom } from './desk.mjs';

const room = await openRoom();
const app = express();
// Before `express.json()`: the desk reads its bodies itself.
app.all('/desk/*path', room.listener);
app.get('/', (_, response) => response.send('The shop'));
app.listen(process.env.PORT, () => console.log('listening'));
