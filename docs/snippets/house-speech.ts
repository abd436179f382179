import type { ModelLink } from 'switchroom';
import { cascade, type SpeechModel } from 'switchroom/voice';

/** Where the servers of the house listen. */
export interface HouseServers {
  /** Takes a WAV file in a form, answers `{ text }`, as whisper.cpp does. */
  readonly ear: string;
  /** Takes `{ text }`, answers with a WAV file, as Piper does. */
  readonly voice: string;
}

/** A speech model that leaves no sound out of the house: two servers of your own, and a text model between them. */
export function houseSpeech({ ear, voice }: HouseServers, text: ModelLink): SpeechModel {
  return cascade({
    name: 'house',
    text,
    transcription: {
      doGenerate: async ({ audio, mediaType, abortSignal: signal }) => {
        const body = new FormData();
        body.set('file', new Blob([Buffer.from(audio)], { type: mediaType }), 'turn.wav');
        const answer = await ask(ear, { body, signal: signal ?? null });
        return (await answer.json()) as { text: string };
      },
    },
    speech: {
      doGenerate: async ({ text, abortSignal: signal }) => {
        const answer = await ask(voice, { body: JSON.stringify({ text }), signal: signal ?? null });
        return { audio: new Uint8Array(await answer.arrayBuffer()) };
      },
    },
  });
}

async function ask(url: string, request: RequestInit): Promise<Response> {
  const answer = await fetch(url, { method: 'POST', ...request });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  return answer;
}
