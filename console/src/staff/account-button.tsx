import { useState } from 'react';
import { AccountDialog } from './account-dialog.tsx';
import { initials } from './initials.ts';
import type { StaffApi, Who } from './staff-api.ts';

interface AccountButtonProps {
  staff: StaffApi;
  who: Who;
}

/** Who is signed in, in the header, and the way out. */
export function AccountButton({ staff, who }: AccountButtonProps) {
  const [open, setOpen] = useState(false);
  // What staff have seen must not stay in the page.
  const signOut = () => void staff.signOut().finally(() => window.location.assign('/'));
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
        <span aria-hidden="true" className="grid min-w-5 place-items-center 2xl:hidden">
          {initials(who.name)}
        </span>
        <span aria-hidden="true" className="max-w-40 truncate px-1 max-2xl:hidden">
          {who.name}
        </span>
      </button>
      <button
        type="button"
        data-testid="sign-out"
        onClick={signOut}
        className="shrink-0 text-[13px] text-soft underline-offset-4 hover:underline max-xl:hidden"
      >
        Sign out
      </button>
      {open && <AccountDialog staff={staff} who={who} onSignOut={signOut} onClose={() => setOpen(false)} />}
    </>
  );
}
