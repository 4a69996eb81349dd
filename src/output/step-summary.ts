/** GitHub shows a job summary of at most 1 MiB a step, and none at all of a longer one. */
const LARGEST_SUMMARY = 1024 * 1024;

/** A Markdown report as a job summary: whole where it fits, otherwise cut at the end of a block, saying so. */
export function stepSummary(markdown: string): string {
  if (Buffer.byteLength(markdown) <= LARGEST_SUMMARY) return markdown;
  const note = '\n\nThe report is longer than a job summary may be; the rest is in the other reports.\n';
  const room = LARGEST_SUMMARY - Buffer.byteLength(note);
  const whole = Buffer.from(markdown).subarray(0, room).toString('utf8');
  return whole.slice(0, whole.lastIndexOf('\n\n')) + note;
}
