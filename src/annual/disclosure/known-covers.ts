import type { Component, Hidden } from './component.js';
import { isCovered, type Cover } from './covers.js';
import { outlookOn, type Outlook } from './outlook.js';
import { pinning } from './told.js';

const NOTHING_HIDDEN: Hidden = new Set();

/** The covers that a choice must meet, each once. */
export class Covers {
  readonly #covers = new Map<string, Cover>();
  readonly #asked = new Set<number>();
  #bare: Outlook | undefined;

  constructor(readonly component: Component) {}

  get all(): readonly Cover[] {
    return [...this.#covers.values()];
  }

  add(cover: Cover): void {
    this.#covers.set(`${String(cover.where ?? '')}:${cover.cells.join(' ')}`, cover);
  }

  /**
   * Adds what must follow if the cells of a choice are held back, where the choice does not do it: true where anything was added. What must
   * follow for those that were offered in their place is added too, or they would be chosen in turn, one after another.
   */
  addFollowing(choice: Hidden): boolean {
    const open = [...choice].filter((i) => !this.#asked.has(i) && this.#following(i).some((cover) => !isCovered(cover, choice)));
    const offered = new Set(this.all.filter(({ cells }) => cells.some((i) => open.includes(i))).flatMap(({ cells }) => cells));
    for (const i of [...open, ...offered]) {
      if (this.#asked.has(i)) continue;
      this.#asked.add(i);
      for (const cover of this.#following(i)) this.add(cover);
    }
    return open.length > 0;
  }

  // What one sum tells of a cell that is held back alone in it, it tells as long as none of those that would help is held back.
  #following(place: number): readonly Cover[] {
    const { cells, equations, standsIn } = this.component;
    if (cells[place]?.role !== 'shown') return [];
    const alone = (standsIn[place] ?? []).flatMap((e) => {
      const others = (equations[e]?.cells ?? []).filter((i) => i !== place);
      return others.every((i) => cells[i]?.role === 'shown') && others.some((i) => (cells[i]?.value ?? 0) > 0) ? [others] : [];
    });
    this.#bare ??= outlookOn(this.component, NOTHING_HIDDEN);
    return [...pinning(place, this.#bare).map(({ help }) => help), ...alone].map((one) => ({ cells: one, where: place }));
  }
}
