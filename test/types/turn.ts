import { limitReached } from '../../src/engine/turn/limits.ts';
import { say } from '../../src/engine/turn/say.ts';
import type { RecordingTurn, SpeakingTurn, Turn, TurnData } from '../../src/engine/turn/turn.ts';

// Compiled, never run: each `@ts-expect-error` fails the type check when the mistake below it compiles.
declare const turn: Turn;
declare const data: TurnData;
declare const recording: RecordingTurn;
declare const speaking: SpeakingTurn;
declare const agent: Parameters<typeof say>[1];

limitReached(turn);
limitReached(data);
say(turn, agent, 'Hello.');

// @ts-expect-error whoever is handed the data writes nothing
data.record.add('deadline-passed', { name: 'person' });
// @ts-expect-error nor asks a model
data.models;
// @ts-expect-error nor says anything
say(data, agent, 'Hello.');
// @ts-expect-error whoever records does not speak
say(recording, agent, 'Hello.');
// @ts-expect-error whoever speaks runs no tool
speaking.database;
