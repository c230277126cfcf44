/** The day by the clock and the time zone of this machine, as YYYY-MM-DD: what a coder calls «today». */
export function localDay(moment: Date = new Date()): string {
  return [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
