import type { Options } from '../frame.ts';

/** Reads what the page's author chose off the script tag. */
export function optionsOf({ src, dataset }: Pick<HTMLScriptElement, 'src' | 'dataset'>): Options {
  const { lang = document.documentElement.lang, title, mode } = dataset;
  // The page at `/d/<desk>` is for that desk.
  const [, named] = (mode === 'page' && /^\/d\/([^/]+)/.exec(location.pathname)) || [];
  return {
    server: new URL(src).origin,
    desk: dataset.desk ?? named,
    languages: [lang, ...navigator.languages].filter((tag) => tag !== ''),
    title,
    mode: mode === 'page' ? 'page' : 'corner',
  };
}
