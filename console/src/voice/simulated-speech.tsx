import { useState } from 'react';
import { ArrowUp } from '../components/icons.tsx';
import type { Call } from './call.ts';
import type { CallView } from './call-view.ts';
import type { SimulationView } from './demonstration.ts';
import { HoldToTalk } from './hold-to-talk.tsx';

/** What is simulated where there is no speech model. */
export function Simulation({ view: { speaks, listens } }: { view: SimulationView }) {
  return (
    <p data-testid="simulated" className="min-w-0 basis-full px-1 text-[13px] text-soft sm:flex-1 sm:basis-0">
      <strong className="font-semibold text-ink">This is a demonstration.</strong> No speech model is set up:
      the desk’s built-in floor answers, without any language model.{' '}
      {speaks
        ? 'Your browser’s own voice reads its answers out.'
        : 'Your browser has no voice of its own: read the answers here.'}{' '}
      {listens
        ? 'Type what you would say, or hold the button and speak: your browser may send the sound to its maker, to put it into words.'
        : 'Type what you would say.'}
    </p>
  );
}

/** How to say something where speech is simulated. */
export function SimulatedSpeech({ call, view }: { call: Call; view: CallView }) {
  const [words, setWords] = useState('');
  const { listens = false, hearing = '' } = view.simulation ?? {};
  return (
    <form
      className="flex items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        call.say(words);
        setWords('');
      }}
    >
      <input
        data-testid="say"
        aria-label="Say it"
        placeholder={hearing || 'Say it'}
        maxLength={500}
        value={words}
        enterKeyHint="send"
        onChange={(event) => setWords(event.target.value)}
        className="h-10 min-w-0 flex-1 rounded-full border border-rule-strong bg-paper px-4 text-[16px] outline-none placeholder:text-faint focus:border-brass sm:text-[15px]"
      />
      <button
        type="submit"
        aria-label="Send"
        disabled={words.trim() === ''}
        className="grid size-10 shrink-0 place-items-center rounded-full bg-ink text-paper disabled:opacity-25"
      >
        <ArrowUp />
      </button>
      {listens && <HoldToTalk call={call} holding={view.holding} />}
    </form>
  );
}
