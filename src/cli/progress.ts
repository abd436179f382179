const WIDTH = 30;

/** Shows on a terminal how far something is, in one line of standard error; elsewhere it shows nothing. */
export function progressOf(total: number, terminal: NodeJS.WriteStream = process.stderr) {
  let done = 0;
  const write = (text: string) => {
    if (terminal.isTTY) terminal.write(text);
  };
  return {
    /** One more is done. */
    step(): void {
      done++;
      const bar = '#'.repeat(Math.round((WIDTH * done) / total)).padEnd(WIDTH, '.');
      write(`\r${bar} ${done} of ${total}`);
    },
    /** Takes the line away. */
    end(): void {
      write('\r\u001b[K');
    },
  };
}
