import type { Kind, PortfolioConfig, WholeRecordData } from '../model/generated/records.js';
import { penceOf } from '../model/money.js';
import { KIND_INFO, PORTFOLIO_INFO } from './generated/kinds.js';
import type { FieldPath, SchemaInfo } from './kind-info.js';
import { isList, isMapping, type Plain } from './source.js';

/**
 * A copy of a record that was found valid, with its money as whole pence and its decimals as numbers. Nothing else is changed.
 * @throws RangeError when an amount is none; validate first.
 */
export function toTyped<K extends Kind>(kind: K, value: Plain): WholeRecordData[K] {
  // The validator of the kind has seen the value: that is what makes it what its type says.
  return converted(value, KIND_INFO[kind]) as unknown as WholeRecordData[K];
}

/** The same of the portfolio's own file. */
export function toPortfolioConfig(value: Plain): PortfolioConfig {
  return converted(value, PORTFOLIO_INFO) as unknown as PortfolioConfig;
}

function converted(value: Plain, { roles }: SchemaInfo): Plain {
  return roles.reduce<Plain>((record, { path, role }) => {
    if (role === 'money') return changed(record, path, pence);
    return role === 'decimal' ? changed(record, path, decimal) : record;
  }, value);
}

function changed(value: Plain, path: FieldPath, convert: (leaf: Plain) => Plain): Plain {
  const [step, ...rest] = path;
  if (step === undefined) return convert(value);
  if (isList(value)) return step === '*' ? value.map((item) => changed(item, rest, convert)) : value;
  if (!isMapping(value)) return value;
  if (step !== '*') return Object.hasOwn(value, step) ? { ...value, [step]: changed(value[step] ?? null, rest, convert) } : value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, changed(inner, rest, convert)]));
}

function pence(written: Plain): Plain {
  const amount = typeof written === 'number' || typeof written === 'string' ? penceOf(written) : undefined;
  if (amount === undefined) throw new RangeError('not an amount in pounds');
  return amount;
}

// Only a text is a number still to be read; a mapping here is one of the longer forms that a policy's value may have.
function decimal(written: Plain): Plain {
  return typeof written === 'string' ? Number(written) : written;
}
