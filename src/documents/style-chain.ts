/** Word allows fewer styles based on one another; this also ends a circle of them. */
const LONGEST_CHAIN = 32;

/** A style and those it is based on, the nearest first; nothing for a style that the document doesn't have. */
export function styleChain<Style extends { readonly basedOn?: string }>(styles: ReadonlyMap<string, Style>, id: string): readonly Style[] {
  const found: Style[] = [];
  let style = styles.get(id);
  while (style !== undefined && found.length < LONGEST_CHAIN) {
    found.push(style);
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
  }
  return found;
}
