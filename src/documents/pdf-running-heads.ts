import type { Line } from './pdf-lines.js';

/** How far, in points, the same running head may lie from its place on another page. */
const SAME_PLACE = 3;

/**
 * The lines of each page without running heads, running feet and page numbers: lines at the edge that come again at the same place of half of the pages or more,
 * numbers aside, and lines at the edge that hold the number of their page and nothing else.
 */
export function withoutRunningHeads(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const edges = pages.map((lines) => lines.filter(({ isAtEdge }) => isAtEdge));
  const least = Math.max(2, pages.length / 2);
  const seen = new Map<string, Line[]>();
  for (const line of edges.flat()) {
    const key = withoutNumbers(line);
    seen.set(key, [...(seen.get(key) ?? []), line]);
  }
  const comesAgain = (line: Line): boolean => {
    const there = (seen.get(withoutNumbers(line)) ?? []).filter(({ down }) => Math.abs(down - line.down) <= SAME_PLACE);
    return new Set(there.map(({ page }) => page)).size >= least;
  };
  return pages.map((lines, page) => {
    const dropped = new Set(edges[page]?.filter((line) => isPageNumber(line) || comesAgain(line)));
    return lines.filter((line) => !dropped.has(line));
  });
}

function withoutNumbers({ text }: Line): string {
  return text.replace(/\d+/g, '#').toLowerCase();
}

function isPageNumber({ text, page }: Line): boolean {
  const number = /^(?:page )?[-–—(]? ?(\d{1,4}) ?[-–—)]?(?: ?(?:of|\/) ?\d{1,4})?$/i.exec(text)?.[1];
  // Counted from the first page, or one on where a cover is not counted.
  return number !== undefined && Math.abs(Number(number) - (page + 1)) <= 1;
}
