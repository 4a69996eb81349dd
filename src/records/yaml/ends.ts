/** After an entry on lines of its own: past a comment, which would else swallow what is written there. */
export function endOfEntry(text: string, tail: number): number {
  const lineEnd = text.indexOf('\n', tail);
  const rest = text.slice(tail, lineEnd < 0 ? text.length : lineEnd);
  return rest.includes('#') ? tail + rest.trimEnd().length : tail;
}

/** A text after | or > takes in the end of its last line, which belongs to whatever is written after it. */
export function endOfBlockText(text: string, stop: number): number {
  if (text[stop - 1] !== '\n') return stop;
  return text[stop - 2] === '\r' ? stop - 2 : stop - 1;
}
