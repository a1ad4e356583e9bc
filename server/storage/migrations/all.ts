import { centralLog } from './0001-central-log.ts';
import { spent } from './0002-spent.ts';
import { segments } from './0003-segments.ts';
import { namedFiles } from './0004-named-files.ts';
import { progress } from './0005-progress.ts';
import { destroyed } from './0006-destroyed.ts';
import type { Migration } from './migration.ts';

/** In order. */
export const MIGRATIONS: readonly Migration[] = [centralLog, spent, segments, namedFiles, progress, destroyed];
