export function TenderListScreen() {
  return null;
}
