import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Field } from '../../staff/form.tsx';
import { useCommand } from '../commands/use-commands.ts';
import type { SavedView, StaffDesk } from '../console-api.ts';
import { Modal } from '../modal.tsx';
import { SureButton } from '../settings/parts.tsx';
import { Button } from '../take-over/button.tsx';
import type { Views } from './use-views.ts';
import { type Narrowed, narrowedBy, searchOf } from './views.ts';

interface SavedViewsProps {
  views: Views;
  narrowed: Narrowed;
  desks: readonly Pick<StaffDesk, 'id' | 'name'>[];
  onNarrow: (change: Partial<Narrowed>) => void;
}

/** Views that are kept on the server, beside those every desk has; and the way to keep what is on show. */
export function SavedViews({ views, narrowed, desks, onNarrow }: SavedViewsProps) {
  const [isOpen, open] = useState(false);
  const here = searchOf(narrowed);
  const shown = views.all.find(({ query }) => searchOf(narrowedOf(query)) === here);
  useCommand('keepView', () => open(true));
  return (
    <>
      {views.all.map((view) => (
        <button
          key={view.id}
          type="button"
          data-testid="saved-view"
          aria-pressed={view === shown}
          title={view.isOwn ? view.name : `${view.name}, shared by ${view.by}`}
          onClick={() => onNarrow(view === shown ? narrowedBy('') : narrowedOf(view.query))}
          className={`max-w-44 truncate rounded-full border border-dashed px-2.5 text-[12.5px] leading-6 ${view === shown ? 'border-ink bg-ink text-paper' : 'border-rule-strong text-soft hover:bg-well'}`}
        >
          {view.name}
        </button>
      ))}
      <button
        type="button"
        data-testid="views-open"
        aria-label="Keep this view, or change those that are kept"
        onClick={() => open(true)}
        className="rounded-full border border-rule-strong px-2.5 text-[12.5px] text-soft leading-6 hover:bg-well"
      >
        +
      </button>
      {isOpen && <KeepDialog {...{ views, narrowed, desks, shown, onClose: () => open(false) }} />}
    </>
  );
}

interface KeepDialogProps {
  views: Views;
  narrowed: Narrowed;
  desks: readonly Pick<StaffDesk, 'id' | 'name'>[];
  shown: SavedView | undefined;
  onClose: () => void;
}

function KeepDialog({ views, narrowed, desks, shown, onClose }: KeepDialogProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const sharedAt = String(form.get('sharedAt') ?? '') || null;
    views.save({ name: String(form.get('name') ?? ''), query: narrowed, sharedAt });
    event.currentTarget.reset();
  };
  return (
    <Modal label="Views" onClose={onClose}>
      <div data-testid="views" className="grid gap-6 p-5 sm:grid-cols-2">
        <form onSubmit={submit} aria-label="Keep this view" className="space-y-3">
          <h2 className="font-semibold text-[16px]">Keep what is on show</h2>
          {views.problem !== null && <ProblemNotice problem={views.problem} onRetry={() => undefined} />}
          {shown !== undefined && <p className="text-[13px] text-soft">It is kept as “{shown.name}”.</p>}
          <Field label="Name" name="name" required maxLength={60} />
          <label className="block text-[14px]">
            <span className="font-medium">Who sees it</span>
            <select
              name="sharedAt"
              className="mt-1 block h-11 w-full rounded-lg border border-rule-strong bg-raised px-2"
            >
              <option value="">Only me</option>
              {desks.map(({ id, name }) => (
                <option key={id} value={id}>
                  Everybody at {name}
                </option>
              ))}
            </select>
          </label>
          <Button testId="view-save" type="submit" strong onClick={() => undefined}>
            Keep it
          </Button>
        </form>
        <section aria-label="What is kept">
          <h2 className="heading mb-1.5">What is kept</h2>
          {views.all.length === 0 && <p className="text-[14px] text-soft">Nothing yet.</p>}
          <ul className="divide-y divide-rule text-[14px]">
            {views.all.map((view) => (
              <li key={view.id} data-testid="kept-view" className="flex items-center gap-2 py-2">
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-medium">{view.name}</span>
                  <span className="block text-[12.5px] text-soft">
                    {view.isOwn ? sharedWith(view, desks) : `Shared by ${view.by}`}
                  </span>
                </span>
                {view.isOwn && (
                  <SureButton
                    label="Delete"
                    sure="Sure?"
                    testId="view-delete"
                    onDo={() => views.remove(view.id)}
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Modal>
  );
}

function sharedWith({ sharedAt }: SavedView, desks: KeepDialogProps['desks']): string {
  if (sharedAt === null) return 'Only you';
  return `Everybody at ${desks.find(({ id }) => id === sharedAt)?.name ?? sharedAt}`;
}

/** What a view narrows the wall to; of a view that is no longer known, all. */
function narrowedOf(query: SavedView['query']): Narrowed {
  return narrowedBy(`?${new URLSearchParams(Object.entries(query))}`);
}
