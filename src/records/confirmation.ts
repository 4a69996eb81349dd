import { isMapping, type Plain } from './source.js';

/**
 * Whether the people concerned confirmed what a record says: answers to a survey, a role that its holders acknowledged, what a Network
 * meeting agreed, a report that the Network signed off, or a record that a participant (`P-…`) made or approved.
 */
export function isConfirmed(kind: string, whole: Readonly<Record<string, Plain>>, data: Readonly<Record<string, Plain>>): boolean {
  if ([whole['recorded_by'], whole['approved_by']].some((id) => typeof id === 'string' && id.startsWith('P-'))) return true;
  if (typeof data['agreed_at'] === 'string' || typeof data['approved_at'] === 'string') return true;
  if (kind === 'roles') return isCounted(data['acknowledged']);
  if (kind === 'survey') return hasAnswers(data['groups']);
  return kind === 'annual-report' && isMapping(data['signed_off']) && typeof data['signed_off']['on'] === 'string';
}

function hasAnswers(groups: Plain | undefined): boolean {
  return Array.isArray(groups) && groups.some((group: Plain) => isMapping(group) && isCounted(group['responses']));
}

function isCounted(value: Plain | undefined): boolean {
  return typeof value === 'number' && value > 0;
}
