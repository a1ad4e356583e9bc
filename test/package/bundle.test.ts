import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ASSETS = fileURLToPath(new URL('../../dist/renderer/assets/', import.meta.url));

test("the bundle carries the people's React, not the slow one for developers, whoever built it", () => {
  const scripts = readdirSync(ASSETS).filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  expect(scripts.filter((file) => readFileSync(ASSETS + file, 'utf8').includes('jsxDEV'))).toEqual([]);
});
