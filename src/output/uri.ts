/** A path relative to the portfolio as a URI: each step is escaped by itself; half a character, which no URI can hold, is replaced. */
export function uriOf(path: string): string {
  return path.split('/').map((step) => encodeURIComponent(step.toWellFormed())).join('/');
}
