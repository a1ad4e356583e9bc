export function GlobalSearch() {
  return <div />;
}
