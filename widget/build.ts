import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';

const root = import.meta.dirname;
const dist = join(root, 'dist');
/** What is smaller is sent as it is. */
const LEAST_COMPRESSED = 1_000;

/** Builds one entry; resolves to the name of its file. */
async function bundle(
  entry: string,
  format: 'es' | 'iife',
  define: Record<string, string> = {},
): Promise<string> {
  const input = join(root, 'src', entry, 'main.ts');
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    // Chunks are loaded from beside the file that asks for them, on whichever site that is.
    base: './',
    define,
    build: {
      outDir: dist,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      // A library has no page whose links could be loaded ahead; only as one is the launcher a plain script.
      ...(format === 'iife' && { lib: { entry: input, formats: [format], name: 'switchroomWidget' } }),
      rolldownOptions: {
        input,
        // Calls, which are loaded later, use what the panel has.
        preserveEntrySignatures: 'allow-extension',
        output: { entryFileNames: `${entry}-[hash].js`, chunkFileNames: '[name]-[hash].js' },
      },
    },
    worker: { rolldownOptions: { output: { entryFileNames: '[name]-[hash].js' } } },
  });
  const [{ output }] = [built].flat() as [Rolldown.RolldownOutput];
  return output[0].fileName;
}

rmSync(dist, { recursive: true, force: true });
const panel = await bundle('panel', 'es');
const launcher = await bundle('launcher', 'iife', { PANEL_FILE: JSON.stringify(panel) });
// Under names that stay: what pages ask for, and what a page asks for that was opened before an update.
copyFileSync(join(dist, launcher), join(dist, 'widget.js'));
writeFileSync(join(dist, 'panel.js'), `export * from './${panel}';\n`);
copyFileSync(join(root, 'src/chat.html'), join(dist, 'chat.html'));
const integrity = `sha384-${createHash('sha384')
  .update(readFileSync(join(dist, launcher)))
  .digest('base64')}`;
writeFileSync(join(dist, 'integrity.json'), `${JSON.stringify({ src: `/widget/${launcher}`, integrity })}\n`);
for (const name of readdirSync(dist)) {
  const bytes = readFileSync(join(dist, name));
  if (bytes.length < LEAST_COMPRESSED) continue;
  writeFileSync(join(dist, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  writeFileSync(join(dist, `${name}.br`), brotliCompressSync(bytes));
}
