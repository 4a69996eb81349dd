import { isDay, latest, type Day } from '../model/day.js';
import type { Path } from '../model/place.js';
import { below, type RoleTree } from './role-tree.js';
import { isList, isMapping, type Plain, type SourceNode } from './source.js';

/** A record, or a part of one, as it stood on the audit date. */
export interface Standing {
  readonly value: Plain;
  readonly node: SourceNode;
}

/** A past-tense date as the record states it. */
export interface DateFound {
  readonly path: Path;
  readonly on: Day;
}

/** What reading a record as on a day gave besides the record. */
export interface AsOfNotes {
  /** Every past-tense date as written, in what is still there. */
  readonly dates: DateFound[];
  /** Entries that were written down after the audit date. */
  leftOut: number;
}

/**
 * A record as on the audit date: records and entries written down later are left out (the whole comes back undefined), and in the
 * others a later past-tense date is read as not there yet. A plan (`due_on` and the like) may lie ahead and stays, but an approval
 * that is still to come does not.
 */
export function asOf(record: Standing, tree: RoleTree, auditDate: Day, notes: AsOfNotes): Standing | undefined {
  const { value } = record;
  // Nearly always all of it lies before the audit date, and there is nothing to take out.
  const dates: DateFound[] = [];
  if (isAllPast(value, tree, [], auditDate, dates)) {
    notes.dates.push(...dates);
    return record;
  }
  const writtenOn = isMapping(value) ? latest([value['recorded_on'], value['updated_on']].map((on) => (typeof on === 'string' && isDay(on) ? on : undefined))) : undefined;
  return standing(record, tree, [], { auditDate, notes, isWrittenInLater: writtenOn !== undefined && writtenOn > auditDate });
}

// Whether no date and no approval in a part of a record is later than the audit date; its past-tense dates are added to those found.
function isAllPast(value: Plain, tree: RoleTree, path: Path, auditDate: Day, found: DateFound[]): boolean {
  if (value === null || typeof value !== 'object') return true;
  const own: DateFound[] = [];
  for (const name of Object.keys(value)) {
    const step = isList(value) ? Number(name) : name;
    const field = isList(value) ? value[Number(name)] : value[name];
    const subtree = below(tree, step);
    if (field === undefined || subtree === undefined) continue;
    if (typeof field === 'object') {
      if (!isAllPast(field, subtree, [...path, step], auditDate, found)) return false;
    } else if (typeof field === 'string' && (subtree.isPastTense || step === 'approved_on')) {
      if (field > auditDate) return false;
      if (subtree.isPastTense && step !== 'recorded_on' && step !== 'updated_on' && isDay(field)) own.push({ path: [...path, step], on: field });
    }
  }
  found.push(...own);
  return true;
}

interface Reading {
  readonly auditDate: Day;
  readonly notes: AsOfNotes;
  /** Whether the record was last written in after the audit date. */
  readonly isWrittenInLater: boolean;
}

function standing(at: Standing, tree: RoleTree | undefined, path: Path, reading: Reading): Standing | undefined {
  if (tree === undefined || typeof at.value !== 'object' || at.value === null) return at;
  return isList(at.value) ? standingList(at.value, at.node, tree, path, reading) : standingMapping(at.value, at.node, tree, path, reading);
}

function standingList(items: readonly Plain[], node: SourceNode, tree: RoleTree, path: Path, reading: Reading): Standing {
  const kept: Standing[] = [];
  const entries = below(tree, 0);
  items.forEach((value, index) => {
    const child = node.children.get(index);
    if (entries !== undefined && entries.isPastTense && typeof value === 'string' && isDay(value)) {
      reading.notes.dates.push({ path: [...path, kept.length], on: value });
      if (value > reading.auditDate) return;
    }
    const item = child === undefined ? undefined : standing({ value, node: child }, entries, [...path, kept.length], reading);
    if (item !== undefined) kept.push(item);
  });
  return { value: kept.map((item) => item.value), node: { ...node, children: new Map(kept.map((item, index) => [index, item.node])) } };
}

function standingMapping(fields: Readonly<Record<string, Plain>>, node: SourceNode, tree: RoleTree, path: Path, reading: Reading): Standing | undefined {
  const { auditDate, notes } = reading;
  if (typeof fields['recorded_on'] === 'string' && tree.children.has('recorded_on') && fields['recorded_on'] > auditDate) {
    notes.leftOut += 1;
    return undefined;
  }
  // A day that was moved only later had not been moved yet.
  if (typeof fields['changed_on'] === 'string' && tree.children.has('changed_on') && fields['changed_on'] > auditDate) return undefined;
  const isStillToCome = typeof fields['approved_on'] === 'string' && fields['approved_on'] > auditDate;
  const value: Record<string, Plain> = {};
  const children = new Map<string | number, SourceNode>();
  const found: DateFound[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const child = node.children.get(name);
    const subtree = below(tree, name);
    if (child === undefined || (isStillToCome && (name === 'approved_on' || name === 'approved_by'))) continue;
    const past = subtree?.roles.find(({ role }) => role === 'day');
    if (past !== undefined && typeof field === 'string' && isDay(field) && name !== 'recorded_on' && name !== 'updated_on') found.push({ path: [...path, name], on: field });
    if (past !== undefined && typeof field === 'string' && field > auditDate) {
      if (past.required) return undefined;
      continue;
    }
    const kept = standing({ value: field, node: child }, subtree, [...path, name], reading);
    if (kept === undefined) continue;
    value[name] = kept.value;
    children.set(name, kept.node);
  }
  // Of a list written in since, an entry without a day of its own that tells of later things only was not there yet.
  const isEntry = path.length === 2 && path[0] === 'items' && fields['recorded_on'] === undefined;
  if (isEntry && reading.isWrittenInLater && found.length > 0 && found.every(({ on }) => on > auditDate)) {
    notes.leftOut += 1;
    return undefined;
  }
  notes.dates.push(...found);
  return { value, node: { ...node, children } };
}
