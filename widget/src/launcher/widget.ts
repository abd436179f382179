import { type Frame, keptName, type Options, type Panel, type SignIn } from '../frame.ts';
import type { LauncherButton } from './button.ts';

/** What a page can do with the widget, once it is there: `(window.switchroom ||= []).push((widget) => widget.open())`. */
export interface Widget {
  /** Opens the panel; `draft` stands in the field, and is not sent. */
  open(wish?: { readonly draft?: string }): void;
  close(): void;
  /** Says who the page has signed in; nothing is asked of anybody before they write. */
  signIn(who: SignIn): void;
  /** Forgets the conversation, on this browser. */
  signOut(): void;
}

/** What a widget is made of. */
interface Parts {
  readonly options: Options;
  readonly button: LauncherButton;
  readonly frame: Frame;
  /** Gets the code of the panel. */
  readonly load: () => Promise<{ createPanel(frame: Frame, who: SignIn | undefined): Panel }>;
}

/** The widget of a page: its panel is loaded when it is opened, or when there is a conversation to go on with. */
export function createWidget({ options, button, frame, load }: Parts): Widget {
  let who: SignIn | undefined;
  let loading: Promise<Panel> | undefined;
  const panel = (): Promise<Panel> => {
    loading ??= load().then(({ createPanel }) => createPanel(frame, who));
    return loading;
  };
  /** What could not be loaded now may be there when it is asked for again. */
  const failed = () => {
    loading = undefined;
    button.failed();
  };
  if (isKept(options)) void panel().catch(failed);
  return {
    open: ({ draft } = {}) => void button.busyUntil(panel().then((loaded) => loaded.open(draft), failed)),
    close: () => void loading?.then((loaded) => loaded.close()),
    signIn: (customer) => {
      who = customer;
      if (loading !== undefined || isKept(options))
        void panel().then((loaded) => loaded.signIn(customer), failed);
    },
    signOut: () => {
      who = undefined;
      if (loading !== undefined || isKept(options)) void panel().then((loaded) => loaded.signOut(), failed);
    },
  };
}

/** Whether this browser has a conversation with the desk. Reads only: nothing is stored before the first message. */
function isKept(options: Options): boolean {
  try {
    return localStorage.getItem(keptName(options)) !== null;
  } catch {
    return false;
  }
}
