import { readdirSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A pack that no run has used for so long goes. */
const KEPT_DAYS = 30;

/** All packs together: 1 GiB, about 40,000 projects. What was used last stays. */
const KEPT_BYTES = 1024 * 1024 * 1024;

/** Takes out of a cache what has not been used for long, at most once a day. Throws nothing: what can't be removed stays. */
export function prune(cache: string, now: number): void {
  try {
    const mark = join(cache, 'pruned');
    const last = statSync(mark, { throwIfNoEntry: false });
    if (last !== undefined && now - last.mtimeMs < DAY_MS) return;
    writeFileSync(mark, '');
    utimesSync(mark, now / 1000, now / 1000);
    let bytes = 0;
    for (const { path, size, usedAt } of packs(cache).toSorted((a, b) => b.usedAt - a.usedAt)) {
      bytes += size;
      if (now - usedAt > KEPT_DAYS * DAY_MS || bytes > KEPT_BYTES) rmSync(path);
    }
    for (const edition of editions(cache)) if (readdirSync(edition).length === 0) rmdirSync(edition);
  } catch {
    // Another run may have been quicker.
  }
}

// Nothing is touched but what has a name that this program gives.
function editions(cache: string): readonly string[] {
  return readdirSync(cache, { withFileTypes: true }).filter((entry) => entry.isDirectory() && /^[\da-f]{16}$/.test(entry.name)).map(({ name }) => join(cache, name));
}

function packs(cache: string): readonly { readonly path: string; readonly size: number; readonly usedAt: number }[] {
  return editions(cache).flatMap((edition) => readdirSync(edition).filter((name) => /^[\da-f]{32}$/.test(name)).map((name) => {
    const path = join(edition, name);
    const { size, mtimeMs } = statSync(path);
    return { path, size, usedAt: mtimeMs };
  }));
}
