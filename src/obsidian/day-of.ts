/** The day where the person is, as `2025-01-30`. */
export function dayOf(date: Date): string {
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-');
}
