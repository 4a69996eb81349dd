import { CST } from 'yaml';
import { forbiddenInValue } from '../characters.js';

/** What a text says once its lines are folded and its escapes read, which is the library's to say; undefined where it, or the guard, finds fault with it. */
export function resolve(token: CST.FlowScalar | CST.BlockScalar): string | undefined {
  const faults: string[] = [];
  const { value } = CST.resolveAsScalar(token, true, (_offset, code) => faults.push(code));
  return faults.length > 0 || forbiddenInValue(value, 0) !== undefined ? undefined : value;
}
