import { byText } from '../model/place.js';
import type { Problem } from '../model/problem.js';
import { joinPath, type FileEntry } from './files.js';

/** Names in one folder that some systems take for the same: they differ only in case, or in how accents are put together (NFC, NFD). */
export function nameClashes(folder: string, entries: readonly FileEntry[]): readonly Problem[] {
  const first = new Map<string, string>();
  return entries
    .map(({ name }) => name)
    .sort(byText)
    .flatMap((name) => {
      const folded = name.normalize('NFC').toLowerCase().normalize('NFC');
      const other = first.get(folded);
      if (other === undefined) {
        first.set(folded, name);
        return [];
      }
      const how = name.normalize('NFC') === other.normalize('NFC') ? 'in how accents are written (NFC and NFD)' : 'in capital letters';
      return [{
        code: 'files-name-clash',
        message: `This name differs from ${joinPath(folder, other)} only ${how}; on some systems they are one file.`,
        mend: 'Rename one of them.',
        place: { file: joinPath(folder, name) },
        warning: true,
      }];
    });
}
