import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scieCharter } from '../../rules/index.js';
import { conclude } from '../../src/audit/conclude.js';
import { judgeOrganisation, judgeProject } from '../../src/audit/judge-folder.js';
import { prepare, type AuditRequest } from '../../src/audit/prepare.js';
import { documentReader } from '../../src/documents/index.js';
import { day } from '../../src/model/day.js';
import type { Charter } from '../../src/model/charter.js';
import type { AuditResult, PlaceResult } from '../../src/model/result.js';
import type { FileLoaded } from '../../src/records/load.js';
import { filesInMemory } from '../../src/records/memory.js';

export const AUDIT_DATE = '2025-10-31';
export const AUDIT_YEAR = '2024-25';
export const ORGANISATIONS = ['honest-good', 'honest-poor', 'box-ticker'] as const;

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The files of a fixture organisation, by path. */
export function filesOf(name: string): Files {
  const root = join(import.meta.dirname, '../../fixtures', name);
  const below = (folder: string): readonly string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? below(path) : [path];
    });
  return Object.fromEntries(below('').map((path) => [path, /\.(ya?ml|md)$/.test(path) ? readFileSync(join(root, path), 'utf8') : readFileSync(join(root, path))]));
}

/** Audits files in memory as on the audit date of the fixtures. */
export function auditFiles(files: Files, charter: Charter = scieCharter): Promise<AuditResult> {
  return new Auditor(files, charter).audit();
}

/** Audits a portfolio again and again with one file changed, reading and judging anew only what that file bears on. */
export class Auditor {
  readonly #files: Files;
  readonly #charter: Charter;
  readonly #read = new Map<string, FileLoaded>();
  readonly #projects = new Map<string, PlaceResult>();

  constructor(files: Files, charter: Charter = scieCharter) {
    this.#files = files;
    this.#charter = charter;
  }

  /** The result with the files as they are, or with one of them changed (undefined takes it away). */
  async audit(changed?: string, text?: string): Promise<AuditResult> {
    const prepared = await prepare(this.#request(changed, text));
    const projects: PlaceResult[] = [];
    for (const folder of prepared.chosen) {
      const known = this.#projects.get(folder.folder);
      const isUntouched = changed?.startsWith('projects/') === true && !changed.startsWith(`${folder.folder}/`);
      const judged = known !== undefined && isUntouched ? known : await judgeProject(folder, prepared);
      if (changed === undefined) this.#projects.set(folder.folder, judged);
      projects.push(judged);
    }
    return conclude(projects, judgeOrganisation(projects, prepared), prepared);
  }

  #request(changed: string | undefined, text: string | undefined): AuditRequest {
    const files = changed === undefined ? this.#files : Object.fromEntries(Object.entries(this.#files).flatMap(([path, old]) => (path !== changed ? [[path, old]] : text === undefined ? [] : [[path, text]])));
    const remember = async (key: string, read: () => Promise<FileLoaded>): Promise<FileLoaded> => {
      if (changed !== undefined && key.endsWith(`:${changed}`)) return read();
      const known = this.#read.get(key) ?? (await read());
      this.#read.set(key, known);
      return known;
    };
    return { files: filesInMemory(files), folderName: 'fixture', charter: this.#charter, documents: documentReader, version: 'test', asOf: day(AUDIT_DATE), year: AUDIT_YEAR, remember };
  }
}
