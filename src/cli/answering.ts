import { judgeProject } from '../audit/judge-folder.js';
import { prepare } from '../audit/prepare.js';
import type { PlaceResult } from '../model/result.js';
import { diskAt } from '../records/disk.js';
import type { FileSystem } from '../records/files.js';
import { requestFor } from './request.js';
import type { Answer, Batch, Commission } from './threads.js';

/** What judges batches of projects as they were commissioned: by the same settings and the same records of the organisation as in the main thread, which are not read again. */
export async function answering({ root, folderName, asked, isMeasured, layout, settings, organisation, history }: Commission): Promise<(batch: Batch) => Promise<Answer>> {
  const files = withSettings(diskAt(root), settings);
  const measured = isMeasured ? { measures: (await import('../annual/measures/index.js')).MEASURES } : {};
  const prepared = await prepare({
    ...requestFor({ root, files, folderName }, { ...asked, ...measured, git: undefined }), layout,
    remember: (folderAndFile, read) => Promise.resolve(organisation.get(folderAndFile) ?? read()),
    ...(history === undefined ? {} : { history: () => Promise.resolve(history) }),
  });
  return async ({ at, folders }) => {
    const places: PlaceResult[] = [];
    for (const folder of folders) places.push(await judgeProject(folder, prepared));
    return { at, places };
  };
}

function withSettings(files: FileSystem, settings: ReadonlyMap<string, Uint8Array>): FileSystem {
  return {
    list: (folder) => files.list(folder),
    read: (path, maxBytes) => {
      const bytes = settings.get(path);
      return bytes === undefined ? files.read(path, maxBytes) : { ok: true, bytes };
    },
  };
}
