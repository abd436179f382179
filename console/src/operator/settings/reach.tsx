import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Field } from '../../staff/form.tsx';
import type { StaffDesk } from '../console-api.ts';
import { browserName, canPush, subscribe } from '../notices/push.ts';
import { ChangedIn, Shown, SmallButton, useDeed, useFresh } from './parts.tsx';
import { Devices } from './reach-devices.tsx';
import { type Steps, stepsOf, USUAL_SECONDS, WAYS } from './reach-steps.ts';
import type { NotificationStep, Notifications, SettingsApi } from './settings-api.ts';

type Way = NotificationStep['way'];

/** How one is reached while the console is closed: which way, after how long, for which desks, and on which devices. */
export function Reach({ api, desks }: { api: SettingsApi; desks: readonly StaffDesk[] }) {
  const asked = useFresh('reach', api.reach);
  return (
    <Shown of={asked}>
      {(known) =>
        known.ways.length === 0 ? (
          <ChangedIn>
            This deployment reaches nobody whose console is closed: <code>notifications</code> is not in{' '}
            <code>switchroom.config.ts</code>.
          </ChangedIn>
        ) : (
          <Form key={JSON.stringify(known)} {...{ api, desks, known, onChanged: asked.again }} />
        )
      }
    </Shown>
  );
}

interface FormProps {
  api: SettingsApi;
  desks: readonly StaffDesk[];
  known: Notifications;
  onChanged: () => void;
}

function Form({ api, desks, known, onChanged }: FormProps) {
  const { busy, problem, run, forget } = useDeed();
  const [told, tell] = useState('');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const steps: Steps = known.ways.map((way) => ({
      way,
      on: form.get(way) === 'on',
      seconds: text(`${way}-after`),
      desks: form.getAll(`${way}-desk`).map(String),
    }));
    const given = { email: text('email') || null, telephone: text('telephone') || null };
    void run(() => api.saveReach({ ...given, steps: stepsOf(steps, desks.length) })).then((done) => {
      if (!done) return;
      tell('It is so from now on.');
      onChanged();
    });
  };
  const test = (way: Way) =>
    void run(() => api.testReach(way)).then((done) => done && tell(`A test is on its way ${WAYS[way].by}.`));
  const addThis = () =>
    void run(async () => {
      const made = known.pushKey === null ? null : await subscribe(known.pushKey);
      if (made === null) return tell('The browser was not permitted to show notifications.');
      await api.addDevice({ name: browserName(navigator.userAgent), ...made });
      onChanged();
    });
  const remove = (id: string) => void run(() => api.removeDevice(id)).then((done) => done && onChanged());
  return (
    <div data-testid="reach" className="max-w-[640px] space-y-6">
      <p className="text-[14px] text-soft">
        When something waits for you and you have not looked at it, you are told: that it waits, in which
        conversation and at which desk. No word of the customer’s leaves.
      </p>
      {problem !== null && <ProblemNotice problem={problem} onRetry={forget} />}
      <p role="status" data-testid="reach-told" className="text-[14px] empty:hidden">
        {told}
      </p>
      <form onSubmit={submit} aria-label="How you are reached" className="space-y-4">
        {known.ways.includes('email') && (
          <Field label="E-mail" name="email" type="email" defaultValue={known.email ?? ''} />
        )}
        {known.ways.includes('call') && (
          <Field
            label="Telephone"
            name="telephone"
            type="tel"
            pattern="\+[0-9]{7,15}"
            defaultValue={known.telephone ?? ''}
            hint="With its country, e.g. +15550100."
          />
        )}
        {known.ways.map((way) => (
          <WayField key={way} {...{ way, desks, known, busy, onTest: () => test(way) }} />
        ))}
        <SubmitRow busy={busy} />
      </form>
      {known.ways.includes('push') && (
        <Devices devices={known.devices} busy={busy} onAdd={canPush() ? addThis : null} onRemove={remove} />
      )}
    </div>
  );
}

function SubmitRow({ busy }: { busy: boolean }) {
  return (
    <button
      type="submit"
      data-testid="reach-save"
      disabled={busy}
      className="rounded-full border border-ink bg-ink px-4 font-medium text-[14px] text-paper leading-8 disabled:opacity-40"
    >
      Save
    </button>
  );
}

interface WayFieldProps {
  way: Way;
  desks: readonly StaffDesk[];
  known: Notifications;
  busy: boolean;
  onTest: () => void;
}

function WayField({ way, desks, known, busy, onTest }: WayFieldProps) {
  const step = known.steps.find((one) => one.way === way);
  return (
    <fieldset data-testid={`way-${way}`} className="rounded-xl border border-rule px-4 py-3">
      <legend className="px-1 font-medium text-[14px]">{WAYS[way].title}</legend>
      <div className="flex flex-wrap items-center gap-3 text-[14px]">
        <label className="flex items-center gap-2">
          <input type="checkbox" name={way} defaultChecked={step !== undefined} />
          Tell me after
        </label>
        <input
          type="number"
          name={`${way}-after`}
          aria-label={`${WAYS[way].title}: seconds`}
          min={0}
          max={3600}
          defaultValue={step?.afterSeconds ?? USUAL_SECONDS[way]}
          className="h-9 w-20 rounded-lg border border-rule-strong bg-raised px-2"
        />
        seconds
        <span className="flex-1" />
        <SmallButton testId={`test-${way}`} disabled={busy} onClick={onTest}>
          Send a test
        </SmallButton>
      </div>
      {desks.length > 1 && (
        <div className="mt-2 text-[14px]">
          {desks.map(({ id, name }) => (
            <label key={id} className="mr-4 inline-flex items-baseline gap-2">
              <input
                type="checkbox"
                name={`${way}-desk`}
                value={id}
                defaultChecked={step?.desks?.includes(id) ?? true}
              />
              {name}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
