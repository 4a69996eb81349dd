import { execFileSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Where a program lies that a check needs and a machine may lack; undefined where it does: the check is then left out, and counted as skipped. */
export function programCalled(...names: readonly string[]): string | undefined {
  const paths = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

export const LIBRE_OFFICE = programCalled('soffice', 'libreoffice');
export const CHROMIUM = programCalled('chromium', 'chromium-browser');

/** What LibreOffice makes of a file, by the names of the files that come out. `filter` as its `--convert-to` takes it. */
export function converted(bytes: Uint8Array, name: string, filter: string): ReadonlyMap<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'charter-audit-'));
  try {
    writeFileSync(join(folder, name), bytes);
    // A profile of its own, or two at once would wait for each other.
    execFileSync(LIBRE_OFFICE ?? 'soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', filter, '--outdir', join(folder, 'out'), join(folder, name)], { stdio: 'pipe', timeout: 120_000 });
    return new Map(readdirSync(join(folder, 'out')).map((file) => [file, readFileSync(join(folder, 'out', file))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
