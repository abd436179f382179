import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { clock } from '../../format.ts';
import { Field } from '../../staff/form.tsx';
import type { Duty, StaffDesk } from '../console-api.ts';
import { Modal } from '../modal.tsx';
import { Button } from '../take-over/button.tsx';
import { type Given, givenOf, timeIn } from './given.ts';
import type { DutyRoster } from './use-duty.ts';

interface DutyDialogProps {
  roster: DutyRoster;
  desks: readonly StaffDesk[];
  onClose: () => void;
}

/** "I am here until, for these desks, with these skills, for so many at once"; and who else is. */
export default function DutyDialog({ roster, desks, onClose }: DutyDialogProps) {
  const { own, onDuty, problem, begin, end } = roster;
  const [busy, setBusy] = useState(false);
  const act = async (deed: Promise<void>) => {
    setBusy(true);
    await deed;
    setBusy(false);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: keyof Given) => String(form.get(name) ?? '');
    const given = { until: text('until'), atOnce: text('atOnce'), skills: text('skills') };
    void act(begin(givenOf(given, form.getAll('desk').map(String), new Date())));
  };
  const others = (onDuty ?? []).filter(({ staff }) => staff !== own?.staff);
  return (
    <Modal label="On duty" onClose={onClose}>
      <div data-testid="duty" className="grid gap-6 p-5 sm:grid-cols-2">
        <form key={own?.until ?? ''} onSubmit={submit} aria-label="Your duty" className="space-y-3">
          <h2 className="font-semibold text-[16px]">{own ? 'You are on duty' : 'Be on duty'}</h2>
          <p className="text-[13px] text-soft">
            What waits for a person is given to who is there. It ends by itself.
          </p>
          {problem !== null && <ProblemNotice problem={problem} onRetry={() => undefined} />}
          <Field
            label="Until"
            name="until"
            type="time"
            required
            defaultValue={own ? timeIn(new Date(own.until)) : timeIn(new Date(Date.now() + 4 * 3_600_000))}
            hint="A time that is over today is tomorrow’s."
          />
          <Field
            label="Conversations at once"
            name="atOnce"
            type="number"
            min={1}
            max={100}
            required
            defaultValue={own?.atOnce ?? 3}
          />
          <Field
            label="Skills"
            name="skills"
            defaultValue={own?.skills.join(', ') ?? ''}
            hint="As the desk’s edges name them, with commas between; e.g. refunds."
          />
          {desks.length > 1 && (
            <fieldset className="text-[14px]">
              <legend className="font-medium">Desks</legend>
              {desks.map(({ id, name }) => (
                <label key={id} className="mr-4 inline-flex items-baseline gap-2">
                  <input
                    type="checkbox"
                    name="desk"
                    value={id}
                    defaultChecked={own?.desks?.includes(id) ?? true}
                  />
                  {name}
                </label>
              ))}
            </fieldset>
          )}
          <span className="flex flex-wrap gap-2">
            <Button testId="duty-begin" type="submit" strong disabled={busy} onClick={() => undefined}>
              {own ? 'Change it' : 'I am here'}
            </Button>
            {own && (
              <Button testId="duty-end" disabled={busy} onClick={() => void act(end())}>
                End it now
              </Button>
            )}
          </span>
        </form>
        <section aria-label="Who else is on duty">
          <h2 className="heading mb-1.5">Who else is on duty</h2>
          {others.length === 0 ? (
            <p data-testid="duty-nobody" className="text-[14px] text-soft">
              {onDuty === null ? 'One moment' : 'Nobody else is there.'}
            </p>
          ) : (
            <ul className="divide-y divide-rule text-[14px]">
              {others.map((one) => (
                <Colleague key={one.staff} of={one} desks={desks} />
              ))}
            </ul>
          )}
        </section>
      </div>
    </Modal>
  );
}

function Colleague({ of, desks }: { of: Duty; desks: readonly StaffDesk[] }) {
  const nameOf = (id: string) => desks.find((desk) => desk.id === id)?.name ?? id;
  const about = [
    of.desks === null || desks.length < 2 ? '' : of.desks.map(nameOf).join(', '),
    of.skills.join(', '),
    `${of.atOnce} at once`,
  ];
  return (
    <li data-testid="colleague" data-id={of.staff} className="py-2">
      <span className="flex items-baseline justify-between gap-3">
        <span className="font-medium">{of.name}</span>
        <span className="shrink-0 text-soft tabular-nums">until {clock(of.until)}</span>
      </span>
      <span className="block text-[13px] text-soft">{about.filter(Boolean).join(' · ')}</span>
    </li>
  );
}
