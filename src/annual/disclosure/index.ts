export { disclosurePolicy, type DisclosurePolicy } from './policy.js';
export type { Ledger } from './protected-release.js';
export { protect } from './protect.js';
export { reveal } from './reveal.js';
