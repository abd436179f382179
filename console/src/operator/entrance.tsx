import { SignInView } from '../staff/sign-in-view.tsx';
import type { StaffApi, Who } from '../staff/staff-api.ts';

interface EntranceProps {
  staff: StaffApi;
  /** Who is signed in, and may not read conversations; null: nobody is. */
  who: Who | null;
  /** Why one has to sign in; empty: one comes for the first time. */
  why: string;
  onSignedIn: (who: Who) => void;
}

/** Signing in, or why one who is signed in has nothing to see here. */
export function Entrance({ staff, who, why, onSignedIn }: EntranceProps) {
  if (who === null) return <SignInView staff={staff} why={why} onSignedIn={onSignedIn} />;
  return (
    <main data-testid="not-for-you" className="mx-auto max-w-[44ch] px-6 pt-24 text-center">
      <h1 className="font-semibold text-[22px] tracking-[-0.02em]">Nothing here for your role</h1>
      <p className="mt-2 text-soft">
        {who.name}, the console shows conversations, and your account may not read them. An owner of this
        deployment can change that.
      </p>
    </main>
  );
}
