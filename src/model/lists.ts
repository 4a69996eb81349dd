/** What each of a list gives, in one list: `flatMap`, in a seventh of the time that V8's own takes (docs/benchmarks.md). For where it is called very often. */
export function flatMap<T, U>(all: readonly T[], give: (one: T, index: number) => readonly U[]): U[] {
  const given: U[] = [];
  for (const [index, one] of all.entries()) for (const each of give(one, index)) given.push(each);
  return given;
}
