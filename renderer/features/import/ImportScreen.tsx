/** Placeholder while its parts are written. */
export function ImportScreen() {
  return <div />;
}
