export { disclosurePolicy, type DisclosurePolicy } from './policy.js';
export type { Ledger, LedgerFigure, LedgerTable, ProtectedRelease } from './protected-release.js';
export { protect, type ProtectOptions } from './protect.js';
export { reveal } from './reveal.js';
