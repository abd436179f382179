import { useState } from 'react';
import { AccountDialog } from './account-dialog.tsx';
import type { StaffApi, Who } from './staff-api.ts';

interface AccountButtonProps {
  staff: StaffApi;
  who: Who;
  /** Only the initials, however wide the page is; one signs out in the dialog. */
  narrow?: boolean;
  /** Called before one is signed out: what the page keeps of them goes. */
  onSignOut?: () => void;
}

/** Who is signed in, in the header, and the way out. */
export function AccountButton({ staff, who, narrow = false, onSignOut }: AccountButtonProps) {
  const [open, setOpen] = useState(false);
  // What staff have seen must not stay in the page.
  const signOut = () => {
    onSignOut?.();
    void staff.signOut().finally(() => window.location.assign('/'));
  };
  return (
    <>
      <button
        type="button"
        data-testid="account-button"
        aria-haspopup="dialog"
        title={who.name}
        onClick={() => setOpen(true)}
        className="flex h-9 shrink-0 items-center gap-2 rounded-full border border-rule px-2 font-semibold text-[13px] hover:bg-well"
      >
        <span className="sr-only">Your account: {who.name}</span>
        <span aria-hidden="true" className={`grid min-w-5 place-items-center ${narrow ? '' : '2xl:hidden'}`}>
          {initials(who.name)}
        </span>
        {!narrow && (
          <span aria-hidden="true" className="max-w-40 truncate px-1 max-2xl:hidden">
            {who.name}
          </span>
        )}
      </button>
      {!narrow && (
        <button
          type="button"
          data-testid="sign-out"
          onClick={signOut}
          className="shrink-0 text-[13px] text-soft underline-offset-4 hover:underline max-xl:hidden"
        >
          Sign out
        </button>
      )}
      {open && <AccountDialog staff={staff} who={who} onSignOut={signOut} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The first letters of a name's first and last word. */
function initials(name: string): string {
  const parts = name.trim().split(/\s+/);
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : '';
  return `${[...(parts[0] ?? '')][0] ?? ''}${[...last][0] ?? ''}`.toUpperCase();
}
