/** The system's code of a failed call, such as `ENOENT`. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Whether a file or folder was simply not there. */
export function isMissing(error: unknown): boolean {
  return systemCode(error) === 'ENOENT';
}
