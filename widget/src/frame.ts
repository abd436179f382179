/** What the page's author chose, by attributes of the script tag. */
export interface Options {
  /** Origin of the desk's server. */
  readonly server: string;
  /** Id of the desk; the server's own choice without. */
  readonly desk: string | undefined;
  /** A BCP 47 tag, or several: the first that there are words in. */
  readonly languages: readonly string[];
  /** What stands at the top; the desk's name without. */
  readonly title: string | undefined;
  /** A button in the corner, or the whole page. */
  readonly mode: 'corner' | 'page';
}

/** A conversation, and what lets its customer go on with it. */
export interface Credentials {
  readonly id: string;
  readonly token: string;
}

/** A customer whom the page around the widget has signed in. */
export interface SignIn {
  /** The page's own id of them: who comes back under another one does not see what this one wrote. */
  readonly customer: string;
  /**
   * Has the page's own server open a conversation, when the first message is sent; `previous` is the id of one that it goes on from.
   */
  readonly conversation: (wish: { readonly previous: string | undefined }) => Promise<Credentials>;
}

/** What the launcher gives the panel. */
export interface Frame {
  readonly options: Options;
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** The panel is open, or no longer; `toLauncher`: the focus goes back to the button. */
  shown(isOpen: boolean, toLauncher?: boolean): void;
  /** So many messages came while it was closed. */
  unread(count: number): void;
  /** Tells the page around; see docs/widget.md. */
  tell(event: string, detail?: object): void;
}

/** What the launcher asks of the panel. */
export interface Panel {
  open(draft?: string): void;
  close(): void;
  signIn(who: SignIn): void;
  signOut(): void;
}

/** Under which name a browser keeps the conversation with a desk; `open` beside it says that a tab shows it. */
export const keptName = ({ server, desk = '' }: Pick<Options, 'server' | 'desk'>) =>
  `switchroom:${server}/${desk}`;
