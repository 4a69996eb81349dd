import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scieCharter } from '../../rules/index.js';
import { conclude } from '../../src/audit/conclude.js';
import { judgeOrganisation, judgeProject } from '../../src/audit/judge-folder.js';
import { prepare, type AuditRequest, type Prepared } from '../../src/audit/prepare.js';
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

interface Unchanged {
  readonly prepared: Prepared;
  readonly projects: readonly PlaceResult[];
  readonly organisation: PlaceResult | undefined;
}

/** Audits a portfolio again and again with one file changed, reading and judging anew only what that file bears on. */
export class Auditor {
  readonly #files: Files;
  readonly #charter: Charter;
  readonly #when: { readonly asOf: string; readonly year: string };
  readonly #read = new Map<string, FileLoaded>();
  #unchanged: Unchanged | undefined;

  constructor(files: Files, charter: Charter = scieCharter, when = { asOf: AUDIT_DATE, year: AUDIT_YEAR }) {
    this.#files = files;
    this.#charter = charter;
    this.#when = when;
  }

  /** The result with the files as they are, or with one of them changed (undefined takes it away). */
  async audit(changed?: string, text?: string): Promise<AuditResult> {
    const request = this.#request(changed, text);
    const before = this.#unchanged;
    if (before !== undefined && changed?.startsWith('projects/') === true && text !== undefined) return this.#withOneProject(changed, request, before);
    const prepared = await prepare(request);
    const projects: PlaceResult[] = [];
    for (const folder of prepared.chosen) projects.push(await judgeProject(folder, prepared));
    const organisation = judgeOrganisation(projects, prepared);
    if (changed === undefined) this.#unchanged = { prepared, projects, organisation };
    return conclude(projects, organisation, prepared);
  }

  // The organisation's records are as they were, and its rules see of a project only the facts.
  async #withOneProject(changed: string, request: AuditRequest, before: Unchanged): Promise<AuditResult> {
    const prepared: Prepared = { ...before.prepared, request, loading: { ...before.prepared.loading, files: request.files, ...(request.remember === undefined ? {} : { remember: request.remember }) } };
    const projects: PlaceResult[] = [];
    let isSame = true;
    for (const [index, folder] of prepared.chosen.entries()) {
      const known = before.projects[index];
      const judged = known === undefined || changed.startsWith(`${folder.folder}/`) ? await judgeProject(folder, prepared) : known;
      isSame &&= JSON.stringify(judged.facts) === JSON.stringify(known?.facts);
      projects.push(judged);
    }
    return conclude(projects, isSame ? before.organisation : judgeOrganisation(projects, prepared), prepared);
  }

  #request(changed: string | undefined, text: string | undefined): AuditRequest {
    const files = changed === undefined ? this.#files : Object.fromEntries(Object.entries(this.#files).flatMap(([path, old]) => (path !== changed ? [[path, old]] : text === undefined ? [] : [[path, text]])));
    const remember = async (key: string, read: () => Promise<FileLoaded>): Promise<FileLoaded> => {
      if (changed !== undefined && key.endsWith(`:${changed}`)) return read();
      const known = this.#read.get(key) ?? (await read());
      this.#read.set(key, known);
      return known;
    };
    return { files: filesInMemory(files), folderName: 'fixture', charter: this.#charter, documents: documentReader, version: 'test', asOf: day(this.#when.asOf), year: this.#when.year, remember };
  }
}
