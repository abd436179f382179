/** Prints the patterns that modules put together while they load, one a line, as a process of its own: what is loaded already makes none. */
const made = new Set<string>();
globalThis.RegExp = new Proxy(globalThis.RegExp, {
  construct(target, [source, flags]: [string | RegExp, string | undefined]) {
    const pattern = new target(source, flags);
    const [, , maker = ''] = new Error().stack?.split('\n') ?? [];
    if (!/node_modules|node:/.test(maker)) made.add(String(pattern));
    return pattern;
  },
});
for (const module of process.argv.slice(2)) await import(module);
console.log([...made].join('\n'));
