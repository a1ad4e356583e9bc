/** What the project runs on; npm brings it along for Linux and Windows. */
const NODE = 24;

/** Answers what is wrong with the Node this runs on, or null. */
export function faultOfNode(version: string = process.versions.node): string | null {
  if (Number.parseInt(version, 10) >= NODE) return null;
  return (
    `This is Node ${version}; the project needs ${NODE}. npm and npx put the packaged one first on the path: ` +
    'start with `npx vitest run …` or `npx playwright test …`, not from node_modules/.bin.'
  );
}

/** For the configs of test runners: a test that passes on another Node has proved nothing. */
export function assertNode(): void {
  const fault = faultOfNode();
  if (fault !== null) throw new Error(fault);
}
