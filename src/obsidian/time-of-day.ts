/** The time of day where the person is and as they write it, such as `14:05`; null for none. */
export function timeOfDay(at: Date | null): string | null {
  return at?.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }) ?? null;
}
