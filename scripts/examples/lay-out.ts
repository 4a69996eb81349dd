import { parseDocument, visit, type Document } from 'yaml';
import { wrap } from '../../src/output/wrap.js';

/** Columns of a terminal that are left for an example, which is set in by four. */
const COLUMNS = 76;

/** How deep what stands on one line may lie in itself; records are flatter. */
const DEEPEST = 8;

/** A record with no line longer than a terminal shows: what stands in braces or brackets on a longer one goes to lines of its own, and long texts are folded. */
export function laidOut(record: string): readonly string[] {
  let text = record;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const document = parseDocument(text);
    const isOpened = openLong(document, text);
    text = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
    if (!isOpened) break;
  }
  return text.split('\n').flatMap(folded);
}

// A line break in a text, further in than its field, is read as the space that it stands for.
function folded(line: string): readonly string[] {
  const text = line.trimStart();
  const first = ' '.repeat(line.length - text.length);
  return line.length <= COLUMNS ? [line] : wrap(text, { first, rest: `${first}${text.startsWith('- ') ? '    ' : '  '}`, width: COLUMNS });
}

// Only the outermost is opened at a time: what is in it may then fit.
function openLong(document: Document, text: string): boolean {
  const lines = text.split('\n');
  let isOpened = false;
  visit(document, {
    Collection(_key, node) {
      if (node.flow !== true) return undefined;
      const line = text.slice(0, node.range?.[0] ?? 0).split('\n').length - 1;
      if ((lines[line] ?? '').length > COLUMNS) {
        node.flow = false;
        isOpened = true;
      }
      return visit.SKIP;
    },
  });
  return isOpened;
}
