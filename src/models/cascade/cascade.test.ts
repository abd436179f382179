import { MockSpeechModelV4, MockTranscriptionModelV4 } from 'ai/test';
import { linkTo } from '../../testing/scripted-link.ts';
import { speechModelContract } from '../../testing/speech-model-contract.ts';
import { cascade } from './index.ts';
import { spoken, understood } from './testing/modem.ts';

const response = { timestamp: new Date(0), modelId: 'modem' };

/** The AI SDK's own doubles, with the modem for an ear and a voice. */
const transcription = new MockTranscriptionModelV4({
  doGenerate: async ({ audio }) => {
    const text = typeof audio === 'string' ? '' : understood(audio);
    return { text, segments: [], language: 'en', durationInSeconds: 1, warnings: [], response };
  },
});
const speech = new MockSpeechModelV4({
  doGenerate: async ({ text }) => ({ audio: spoken(text), warnings: [], response }),
});

speechModelContract('a cascade of AI SDK models', async (mind) => ({
  model: cascade({ transcription, speech, text: linkTo(mind) }),
  close: async () => undefined,
}));
