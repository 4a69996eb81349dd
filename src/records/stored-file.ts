import type { Baseline } from '../model/baseline.js';
import type { Release } from '../model/release.js';
import type { Part } from '../model/part.js';
import type { AuditResult } from '../model/result.js';
import type { FileRead } from './files.js';
import { part } from './generated/part.js';
import { baseline, release, result, type StoredValidator } from './generated/stored.js';

/** What a stored file gave, or one plain sentence on why it can't be used. */
export type StoredRead<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** The most bytes of a stored file: 256 MiB, about half of the longest text that Node can hold. */
export const STORED_BYTES = 256 * 1024 * 1024;

const FORMAT_VERSION = '1.0';

/** The result of an audit that was stored with `--format json`. It is held against the published schema before anything in it is believed. Throws nothing. */
export function readResult(found: FileRead): StoredRead<AuditResult> {
  return readStored(found, result, 'a result that charter-audit stored with --format json');
}

/** An annual release that was stored as JSON. It is held against the published schema before anything in it is believed. Throws nothing. */
export function readRelease(found: FileRead): StoredRead<Release> {
  return readStored(found, release, 'a release that charter-audit annual stored as JSON');
}

/** A baseline that was written with --update-baseline. It is held against the published schema before anything in it is believed. Throws nothing. */
export function readBaseline(found: FileRead): StoredRead<Baseline> {
  return readStored(found, baseline, 'a baseline that charter-audit wrote with --update-baseline');
}

/** What one of several runs stored, to be merged. Held against a schema of its type before anything in it is believed. Throws nothing. */
export function readPart(found: FileRead): StoredRead<Part> {
  return readStored(found, part, 'a part that charter-audit stored with --format partial');
}

function readStored<T>(found: FileRead, isValid: StoredValidator<T>, what: string): StoredRead<T> {
  if (!found.ok) return found;
  const parsed = parse(found.bytes);
  if (parsed === undefined) return { ok: false, message: `It is no JSON object, and so not ${what}.` };
  const { formatVersion: version } = parsed;
  if (typeof version === 'string' && version !== FORMAT_VERSION && /^\d+\.\d+$/.test(version)) return { ok: false, message: `It is of format version ${version}; this program reads ${FORMAT_VERSION}. Use the program that wrote it, or a newer one.` };
  if (isValid(parsed)) return { ok: true, value: parsed };
  const [error] = isValid.errors ?? [];
  const place = error === undefined || error.instancePath === '' ? '' : ` at ${error.instancePath}`;
  return { ok: false, message: `It is not ${what}:${place} it ${error?.message ?? 'is something else'}.` };
}

function parse(bytes: Uint8Array): { readonly formatVersion?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
