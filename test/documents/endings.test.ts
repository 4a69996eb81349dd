import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canReadDocument } from '../../src/documents/read-document.js';
import { DOCUMENT_ENDINGS, namedEndings } from '../../src/model/document-endings.js';
import { ROOT } from '../helpers/cli.js';

describe('the documents that are read', () => {
  it('are known by their endings, in either case', () => {
    expect(DOCUMENT_ENDINGS.map((ending) => canReadDocument(`papers/a${ending.toUpperCase()}`))).toEqual([true, true, true, true]);
    expect(['a.doc', 'a.rtf', 'pdf', 'a.pdf/b', ''].map(canReadDocument)).toEqual([false, false, false, false, false]);
  });

  it.each(['src/records/schemas/board-paper.schema.json', 'src/records/schemas/annual-report.schema.json'])('are all told of in %s', (path) => {
    expect(readFileSync(join(ROOT, path), 'utf8')).toContain(`a file beside the record: ${namedEndings('or')}.`);
  });

  it.each(['README.md', 'docs/conditions/board-paper-section.md'])('are all told of in %s', (path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    expect(DOCUMENT_ENDINGS.filter((ending) => !text.includes(`\`${ending}\``))).toEqual([]);
  });
});
