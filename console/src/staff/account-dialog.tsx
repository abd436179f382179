import { Cross } from '../components/icons.tsx';
import { Button } from './form.tsx';
import { OwnCredentials } from './own-credentials.tsx';
import type { StaffApi, Who } from './staff-api.ts';

interface AccountProps {
  staff: StaffApi;
  who: Who;
  onSignOut: () => void;
  onClose: () => void;
}

/** Who one is, how one can sign in the next time, and the way out. */
export function AccountDialog({ staff, who, onSignOut, onClose }: AccountProps) {
  return (
    <dialog
      ref={(dialog) => {
        if (dialog?.open === false) dialog.showModal();
      }}
      onClose={onClose}
      aria-labelledby="account-title"
      data-testid="account"
      className="m-auto max-h-[calc(100dvh-24px)] w-[min(420px,calc(100vw-24px))] overflow-y-auto rounded-2xl border border-rule-strong bg-paper p-5 text-ink shadow-2xl backdrop:bg-black/40"
    >
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h2 id="account-title" className="font-semibold text-[18px] tracking-[-0.01em]">
            Your account
          </h2>
          <p className="text-[14px] text-soft">
            {who.name}, {who.roles.join(', ')}
          </p>
        </div>
        <form method="dialog">
          <button
            type="submit"
            aria-label="Close"
            className="grid size-9 place-items-center rounded-full text-soft hover:bg-well"
          >
            <Cross />
          </button>
        </form>
      </div>
      <div className="mt-4 space-y-6">
        <OwnCredentials staff={staff} />
        <Button look="other" onClick={onSignOut}>
          Sign out
        </Button>
      </div>
    </dialog>
  );
}
