import { lines } from '../../panel/view/icons.ts';

/** A microphone. */
export const microphoneIcon = () =>
  lines('M9 2.5a2.5 2.5 0 0 1 2.5 2.5v4a2.5 2.5 0 0 1-5 0V5A2.5 2.5 0 0 1 9 2.5M4 9a5 5 0 0 0 10 0M9 14v2');
