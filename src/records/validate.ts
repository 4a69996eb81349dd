import type { Kind } from '../model/generated/records.js';
import type { Problem } from '../model/problem.js';
import { KIND_INFO, PORTFOLIO_INFO } from './generated/kinds.js';
import { validators, type Validator } from './generated/validators.js';
import type { SchemaInfo } from './kind-info.js';
import { lineAndColumn, type SourceDocument, type SourceText } from './source.js';
import { endsBeforeStarts } from './validation/end-before-start.js';
import { faultsOf, type Fault } from './validation/faults.js';
import { kindOf, misplaced, type Home } from './validation/kind-of.js';
import { missingField } from './validation/missing-field.js';
import { meantBy, unknownField } from './validation/unknown-field.js';
import { wrongValue } from './validation/wrong-value.js';
import type { Complaint } from './yaml/complaints.js';

/** What is wrong with one record; its kind, where it says one that we know. Without problems it may be converted and judged. */
export interface Validation {
  readonly kind?: Kind;
  readonly problems: readonly Problem[];
}

interface Findings {
  readonly complaints: readonly Complaint[];
  /** Errors beyond those that were looked at. */
  readonly unseen: number;
}

/** How many problems of one record are shown; the rest is counted. */
const MOST_SHOWN = 100;

/**
 * Whether a record is as the schema of its kind says and lies where its kind belongs. `level` is that of the folder it was
 * found in; `file` is the path as messages show it. Any document gives an answer; nothing is thrown.
 */
export function validateDocument(document: SourceDocument, source: SourceText, file: string, level: Home): Validation {
  const kind = kindOf(document, source.text, level);
  if (typeof kind !== 'string') return { problems: [problem(kind, source, file)] };
  const outside = misplaced(kind, level, document);
  const found = check(document, source, validators[kind], KIND_INFO[kind]);
  const complaints = outside === undefined ? found.complaints : [outside, ...found.complaints];
  return { kind, problems: shown({ complaints, unseen: found.unseen }, source, file, kind) };
}

/** What is wrong with the portfolio's own file, `charter-audit.yaml`. */
export function validatePortfolio(document: SourceDocument, source: SourceText, file: string): readonly Problem[] {
  return shown(check(document, source, validators.portfolio, PORTFOLIO_INFO), source, file, undefined);
}

function check({ value, node }: SourceDocument, source: SourceText, valid: Validator, schema: SchemaInfo): Findings {
  // As nearly every record is.
  if (valid(value)) return { complaints: endsBeforeStarts(value, node), unseen: 0 };
  const { faults, unseen } = faultsOf(valid.errors ?? [], value, node);
  const mistyped = new Set(faults.flatMap((fault) => fieldName(fault, meantBy(fault, schema))));
  // A required field that is there under a slightly wrong name is one mistake, not two.
  const separate = faults.filter((fault) => fault.rule !== 'required' || !fieldName(fault, fault.key).some((name) => mistyped.has(name)));
  return { complaints: [...separate.map((fault) => explain(fault, schema, source.text)), ...endsBeforeStarts(value, node)], unseen };
}

function explain(fault: Fault, schema: SchemaInfo, text: string): Complaint {
  if (fault.rule === 'additionalProperties') return unknownField(fault, schema);
  return fault.rule === 'required' ? missingField(fault, schema) : wrongValue(fault, schema, text);
}

function fieldName({ path }: Fault, name: string | undefined): readonly string[] {
  return name === undefined ? [] : [[...path, name].join('\n')];
}

function shown({ complaints, unseen }: Findings, source: SourceText, file: string, kind: Kind | undefined): readonly Problem[] {
  const sorted = complaints.toSorted((a, b) => a.offset - b.offset);
  const problems = sorted.slice(0, MOST_SHOWN).map((complaint) => problem(complaint, source, file, kind));
  const more = Math.max(0, sorted.length - MOST_SHOWN) + unseen;
  if (more === 0) return problems;
  return [...problems, problem({ code: 'record-more', offset: sorted[0]?.offset ?? 0, message: `and ${String(more)} more in this record`, mend: 'Mend the ones above first.' }, source, file, kind)];
}

function problem({ code, message, mend, offset }: Complaint, source: SourceText, file: string, kind?: Kind): Problem {
  return { code, message, mend, place: { file, ...lineAndColumn(source, offset) }, ...(kind === undefined ? {} : { kind }) };
}
