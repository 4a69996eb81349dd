// The yardstick: what it takes only to parse the same files, single-threaded, with nothing checked.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

for (const entry of readdirSync(process.argv[2], { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) parseDocument(readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}
