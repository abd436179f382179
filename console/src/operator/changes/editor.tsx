import { useState } from 'react';
import { useDirectory } from '../../directory.ts';
import { words } from '../../format.ts';
import { Field } from './field.tsx';
import { type Fields, fieldOf, type Value } from './fields.ts';

interface EditorProps {
  agents: readonly { readonly id: string }[];
  /** As it would be with the draft, and as it serves. */
  fields: Fields;
  serves: Fields;
  onChange: (field: string, value: Value) => void;
}

const HINTS: Readonly<Record<string, string>> = {
  instructions: 'What its model is told.',
  addedInstructions: 'Behind its instructions, also where these are made by code.',
  handoffDescription: 'What others read when they decide whether to hand over to it.',
  examples: 'What a customer says to it, a line each; the router learns them before it serves.',
};

/** What may be changed of a desk, in three parts: an agent, what it knows, and the desk as a whole. */
export function Editor({ agents, fields, serves, onChange }: EditorProps) {
  const { name } = useDirectory();
  const [agent, pickAgent] = useState(agents[0]?.id ?? '');
  const topics = [...fields.keys()].filter((field) => field.startsWith('knowledge\n'));
  const [topic, pickTopic] = useState(topics[0] ?? '');
  const limits = [...fields.keys()].filter((field) => field.startsWith('limits\n'));
  const changed = (prefix: string) =>
    [...fields].some(([field, value]) => field.startsWith(prefix) && value !== serves.get(field));
  const edit = (field: string, label: string, hint?: string) =>
    fields.has(field) && (
      <Field
        key={field}
        name={field}
        label={label}
        hint={hint}
        value={fields.get(field) ?? ''}
        serves={serves.get(field)}
        onChange={(value) => onChange(field, value)}
      />
    );
  return (
    <div className="space-y-7">
      <section className="space-y-3" aria-label="An agent">
        <Pick
          label="Agent"
          testId="pick-agent"
          value={agent}
          options={agents.map(({ id }) => [id, name(id) + (changed(`agents\n${id}\n`) ? ' ·' : '')])}
          onPick={pickAgent}
        />
        {edit(fieldOf('agents', agent, 'instructions'), 'Instructions', HINTS.instructions)}
        {edit(
          fieldOf('agents', agent, 'addedInstructions'),
          'Behind the instructions',
          HINTS.addedInstructions,
        )}
        {edit(
          fieldOf('agents', agent, 'handoffDescription'),
          'When to hand over to it',
          HINTS.handoffDescription,
        )}
        {edit(fieldOf('agents', agent, 'examples'), 'Examples', HINTS.examples)}
      </section>
      {topics.length > 0 && (
        <section className="space-y-3" aria-label="Knowledge">
          <Pick
            label="Knowledge"
            testId="pick-topic"
            value={topic}
            options={topics.map((one) => [one, words(one.split('\n')[2] ?? '') + (changed(one) ? ' ·' : '')])}
            onPick={pickTopic}
          />
          {edit(topic, 'Answer', 'What {{stands in braces}} is looked up.')}
        </section>
      )}
      <section className="space-y-3" aria-label="The desk">
        <h3 className="font-semibold text-[15px]">The desk</h3>
        {edit('style', 'Style', 'Put into what every agent is told.')}
        {edit('routerSure', 'How sure the router must be', 'From 0.5 to 1.')}
        <details open={limits.some((limit) => changed(limit))}>
          <summary className="cursor-pointer font-medium text-[14px]">Limits</summary>
          <div className="mt-2 grid gap-3 sm:grid-cols-2">
            {limits.map((limit) => edit(limit, words(limit.split('\n')[1] ?? '')))}
          </div>
        </details>
      </section>
    </div>
  );
}

interface PickProps {
  label: string;
  testId: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onPick: (value: string) => void;
}

function Pick({ label, testId, value, options, onPick }: PickProps) {
  return (
    <label className="flex items-center gap-3 font-semibold text-[15px]">
      {label}
      <select
        data-testid={testId}
        value={value}
        onChange={(event) => onPick(event.target.value)}
        className="min-w-0 rounded-lg border border-rule-strong bg-raised px-2 py-1.5 font-normal text-[14px]"
      >
        {options.map(([id, title]) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
