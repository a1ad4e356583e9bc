import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The folders that hold code, each with a tsconfig of its own. */
export const AREAS = ['core', 'electron', 'renderer', 'cli', 'server', 'build', 'test'] as const;
