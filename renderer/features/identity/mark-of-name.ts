/** The mark the lock screen shows for a person: initials say enough to those who know them, and no name to others. */
export function markOfName(name: string): string {
  const withoutTitles = name.split(',')[0] ?? '';
  const words = withoutTitles.split(/[\s.]+/).filter((word) => /^\p{L}/u.test(word));
  const initials = words.map((word) => word.charAt(0).toUpperCase());
  return initials.slice(0, 3).join('');
}
