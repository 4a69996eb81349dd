import { chmodSync, cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { byText } from '../../src/model/place.js';
import { ROOT } from './cli.js';

/** A folder for the test that is running, which everybody may read (where it is `open`, also write in); it goes when the test ends. */
export function temporaryFolder({ open }: { readonly open: boolean } = { open: false }): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'charter-audit-')));
  chmodSync(folder, open ? 0o777 : 0o755);
  onTestFinished(() => {
    openUp(folder);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Writes files by their paths below a folder; the folders between are made. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Where one of the organisations lies that the tests read. */
export function fixture(name: string): string {
  return join(ROOT, 'fixtures', name);
}

/** The paths of all files below a folder, in order of code unit. */
export function filesBelow(folder: string, inner = ''): readonly string[] {
  return readdirSync(join(folder, inner), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(folder, join(inner, entry.name)) : [join(inner, entry.name)]))
    .toSorted(byText);
}

/** The bytes of all files below a folder by path. */
export function contentsOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(filesBelow(folder).map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

/** The slug of the project in `smallPortfolio` that nothing is wrong with as a record. */
export const HEALTHY = 'carers-online';

const BENCH = `kind: project
title: A bench for the garden
started_on: 2024-05-01
lead: S-N5VJP6
stages: [design]
serves: [adults]
constituencies: [carers]
single_constituency_reason: "Carers asked for it, and it is for those who wait there while the people they look after are inside"
recorded_on: 2024-05-02
recorded_by: S-N5VJP6
`;

/** Makes a portfolio of two projects, `carers-online` and `bench`, both of which can be read in full; gives its folder. */
export function smallPortfolio(within: string = temporaryFolder()): string {
  const root = join(within, 'portfolio');
  for (const path of ['charter-audit.yaml', 'org/organisation.yaml', `projects/${HEALTHY}`]) cpSync(join(fixture('honest-poor'), path), join(root, path), { recursive: true });
  // It refers to records of the organisation that are not here.
  rmSync(join(root, `projects/${HEALTHY}/outreach.yaml`));
  writeFiles(root, { 'projects/bench/project.yaml': BENCH });
  return root;
}

// What a test closed to all has to be opened before it can be removed.
function openUp(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { encoding: 'buffer' })) {
    const path = Buffer.concat([Buffer.from(`${folder}/`), entry]);
    if (lstatSync(path).isDirectory() && !path.includes(0xff)) openUp(path.toString());
  }
}
