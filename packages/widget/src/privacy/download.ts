/**
 * Saves data as a JSON file `dangol-YYYY-MM-DD.json`, the date being the visitor's. A click on a link to an object URL is no request, so that
 * no content security policy stands against it.
 * @param now epoch ms
 */
export function download(data: object, now: number): void {
  const date = new Date(now);
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => `${part}`.padStart(2, '0'));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
  link.download = `dangol-${day.join('-')}.json`;
  link.click();
  // The browser reads it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
