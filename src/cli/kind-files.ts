import type { Kind } from '../model/generated/records.js';
import { KIND_INFO } from '../records/generated/kinds.js';

/** Where records of a kind are kept. */
export function fileOf(kind: Kind): string {
  const { file, level } = KIND_INFO[kind];
  if (typeof file !== 'string') return `${file.project} in a project, ${file.organisation} in the portfolio`;
  return level === 'project' ? `${file} in the project` : `${file} in the portfolio`;
}
