export const time = {
  days: '{{days}} hari {{hours}} jam',
  hours: '{{hours}} jam {{minutes}} menit',
  minutes: '{{minutes}} menit',
  past: 'lewat',
} as const;
