import type { XmlElement, XmlHandlers } from './xml.js';

/** Follows an XML part element by element, past what is left out with everything inside it: depth costs memory, never stack. */
export abstract class XmlWalk implements XmlHandlers {
  /** Names of the open elements, as `nameOf` gives them. */
  protected readonly path: string[] = [];
  /** The length of `path` outside the element whose content is being left out. */
  private leftOutFrom: number | undefined;

  open(element: XmlElement): void {
    const name = this.nameOf(element);
    if (this.leftOutFrom === undefined) {
      if (this.isLeftOut(name, element)) this.leftOutFrom = this.path.length;
      else this.enter(name, element);
    }
    this.path.push(name);
  }

  close(): void {
    const name = this.path.pop() ?? '';
    if (this.leftOutFrom === undefined) this.leave(name);
    else if (this.path.length === this.leftOutFrom) this.leftOutFrom = undefined;
  }

  text(text: string): void {
    if (this.leftOutFrom === undefined) this.say(text);
  }

  /** The name by which the format knows an element; empty for those of other vocabularies. */
  protected abstract nameOf(element: XmlElement): string;
  protected abstract isLeftOut(name: string, element: XmlElement): boolean;
  /** An element opens; `path` holds those round it. */
  protected abstract enter(name: string, element: XmlElement): void;
  /** An element closes; `path` holds those round it. */
  protected abstract leave(name: string): void;
  protected abstract say(text: string): void;
}
