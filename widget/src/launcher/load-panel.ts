import type { Frame, Panel, SignIn } from '../frame.ts';

/** The panel's file in this release, which never changes: `panel-<hash>.js`. */
declare const PANEL_FILE: string;

/** The same under a name that stays: for a page that was opened before the server was updated. */
const PANEL_NOW = 'panel.js';

/** What the panel's file gives. */
interface PanelCode {
  createPanel(frame: Frame, who: SignIn | undefined): Panel;
}

/** Gets the code of the panel from the desk's server. */
export async function loadPanel(server: string): Promise<PanelCode> {
  const from = (file: string): Promise<PanelCode> => import(/* @vite-ignore */ `${server}/widget/${file}`);
  try {
    return await from(PANEL_FILE);
  } catch {
    // A browser remembers an address that failed, so that the second try has to have one of its own.
    return await from(`${PANEL_NOW}?at=${Date.now()}`);
  }
}
