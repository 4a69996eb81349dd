import { LIMITS } from './limits.js';
import { refuseLimit } from './reading.js';

/** Counts what has been met in one XML part and stops the reading at the first limit that is passed. */
export class XmlLimits {
  private depth = 0;
  private nodes = 0;
  private attributes = 0;
  private characters = 0;
  /** UTF-16 units since the last `<`. */
  private stretch = 0;

  /** Looks at the source before it is parsed: the parser tells of a text only when it has the whole of it. */
  source(source: string): void {
    const first = source.indexOf('<');
    this.stretch += first === -1 ? source.length : first;
    if (this.stretch > LIMITS.xmlText) refuseText();
    if (first !== -1) this.stretch = source.length - source.lastIndexOf('<');
    for (let at = source.indexOf('&'); at !== -1; at = source.indexOf('&', at + 1)) this.node();
  }

  open(): void {
    this.attributes = 0;
    this.depth += 1;
    if (this.depth > LIMITS.xmlDepth) refuseLimit('document-depth', 'elements nested too deeply', `${LIMITS.xmlDepth} levels`);
    this.node();
  }

  close(): void {
    this.depth -= 1;
  }

  attribute(): void {
    this.attributes += 1;
    if (this.attributes > LIMITS.xmlAttributes) refuseLimit('document-nodes', 'an element with too many attributes', `${LIMITS.xmlAttributes}`);
    this.node();
  }

  text(text: string): void {
    this.node();
    this.characters += text.length;
    if (this.characters > LIMITS.xmlText) refuseText();
  }

  node(): void {
    this.nodes += 1;
    if (this.nodes > LIMITS.xmlNodes) refuseLimit('document-nodes', 'too many elements', `${LIMITS.xmlNodes} elements, attributes and other nodes`);
  }
}

function refuseText(): never {
  refuseLimit('document-text', 'too much text', `${LIMITS.xmlText} characters`);
}
