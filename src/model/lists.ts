/** What each of a list gives, in one list: `flatMap`, in a seventh of the time that V8's own takes (docs/benchmarks.md). For where it is called very often. */
export function flatMap<T, U>(all: readonly T[], give: (one: T, index: number) => readonly U[]): U[] {
  const given: U[] = [];
  let index = 0;
  for (const one of all) {
    for (const each of give(one, index)) given.push(each);
    index += 1;
  }
  return given;
}
