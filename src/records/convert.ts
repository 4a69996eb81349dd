import type { Kind, PortfolioConfig, WholeRecordData } from '../model/generated/records.js';
import { penceOf } from '../model/money.js';
import { PORTFOLIO_INFO } from './generated/kinds.js';
import { below, roleTree, treeOf, type RoleTree } from './role-tree.js';
import { isList, isMapping, type Plain } from './source.js';

/**
 * A record that was found valid, with its money as whole pence and its decimals as numbers; a copy where there are any. Nothing else is changed.
 * @throws RangeError when an amount is none; validate first.
 */
export function toTyped<K extends Kind>(kind: K, value: Plain): WholeRecordData[K] {
  // The validator of the kind has seen the value: that is what makes it what its type says.
  return converted(value, roleTree(kind)) as unknown as WholeRecordData[K];
}

/** The same of the portfolio's own file. */
export function toPortfolioConfig(value: Plain): PortfolioConfig {
  return converted(value, treeOf(PORTFOLIO_INFO)) as unknown as PortfolioConfig;
}

function converted(value: Plain, tree: RoleTree | undefined): Plain {
  if (tree === undefined || !(tree.holds.has('money') || tree.holds.has('decimal'))) return value;
  if (isList(value)) return value.map((item, i) => converted(item, below(tree, i)));
  if (isMapping(value)) {
    const fields: Record<string, Plain> = {};
    for (const name of Object.keys(value)) fields[name] = converted(value[name] ?? null, below(tree, name));
    return fields;
  }
  if (tree.roles.some(({ role }) => role === 'money')) return pence(value);
  return tree.roles.some(({ role }) => role === 'decimal') ? decimal(value) : value;
}

function pence(written: Plain): Plain {
  const amount = typeof written === 'number' || typeof written === 'string' ? penceOf(written) : undefined;
  if (amount === undefined) throw new RangeError('not an amount in pounds');
  return amount;
}

function decimal(written: Plain): Plain {
  return typeof written === 'string' ? Number(written) : written;
}
