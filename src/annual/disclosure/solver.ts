import type { default as library, Highs, Model } from 'highs';

/** A linear program: whole numbers where it says so. */
export interface Program {
  /** Minimised. */
  readonly costs: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly rows: readonly { readonly cells: readonly number[]; readonly factors: readonly number[]; readonly lower: number; readonly upper: number }[];
  readonly whole: boolean;
}

export type Solved =
  /** `reduced`: what each variable's bound costs; means nothing where numbers are whole. */
  | { readonly kind: 'optimal'; readonly cost: number; readonly values: readonly number[]; readonly reduced: readonly number[] }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'unbounded' }
  /** Not within so many nodes, or the solver broke down. */
  | { readonly kind: 'gave-up' };

/** Bounds the work by what is done, never by the clock, so that the same records always give the same tables. */
const MOST_NODES = 2000;
const MOST_STEPS = 100_000;

/** After so many programs the solver is loaded anew, so that its memory, which never shrinks, stays small. */
const FRESH_AFTER = 5000;

/** Solves linear programs with HiGHS, which is loaded when the first comes. */
export class Solver {
  #highs: Highs | undefined;
  #solved = 0;

  /** Never throws: a solver that breaks down is loaded anew and asked once more, then it gives up. */
  async solve(program: Program): Promise<Solved> {
    for (let attempts = 0; attempts < 2; attempts += 1) {
      if (this.#solved >= FRESH_AFTER) this.#drop();
      this.#solved += 1;
      const highs = this.#highs ?? await load();
      this.#highs = highs;
      try {
        return run(highs, program);
      } catch {
        this.#drop();
      }
    }
    return { kind: 'gave-up' };
  }

  #drop(): void {
    this.#highs = undefined;
    this.#solved = 0;
  }
}

// The library's types describe its other form, in which the loader is one step further down.
async function load(): Promise<Highs> {
  const loader: unknown = (await import('highs')).default;
  if (!isLoader(loader)) throw new TypeError('the library highs has no loader');
  return loader();
}

function isLoader(value: unknown): value is typeof library.default {
  return typeof value === 'function';
}

function run(highs: Highs, { costs, lower, upper, rows, whole }: Program): Solved {
  const starts = [0];
  for (const { cells } of rows) starts.push((starts.at(-1) ?? 0) + cells.length);
  return highs.withModel({
    numCols: costs.length, numRows: rows.length, colCost: costs, colLower: lower, colUpper: upper,
    rowLower: rows.map((row) => row.lower), rowUpper: rows.map((row) => row.upper),
    matrix: { format: 'csr', numRows: rows.length, numCols: costs.length, starts, indices: rows.flatMap(({ cells }) => cells), values: rows.flatMap(({ factors }) => factors) },
    ...(whole ? { integrality: costs.map(() => highs.constants.variableType.integer) } : {}),
  }, (model) => answerOf(highs, model, whole));
}

function answerOf({ constants: { modelStatus } }: Highs, model: Model, whole: boolean): Solved {
  model.options.set({ output_flag: false, random_seed: 0, mip_rel_gap: 0, mip_abs_gap: 0, mip_max_nodes: MOST_NODES, simplex_iteration_limit: MOST_STEPS });
  model.run();
  switch (model.getModelStatus()) {
    case modelStatus.optimal: {
      const { colValue, colDual } = model.getSolution();
      return { kind: 'optimal', cost: model.getObjectiveValue(), values: [...colValue].map((value) => (whole ? Math.round(value) : value)), reduced: [...colDual] };
    }
    case modelStatus.infeasible: return { kind: 'infeasible' };
    case modelStatus.unbounded: case modelStatus.unboundedOrInfeasible: return { kind: 'unbounded' };
    default: return { kind: 'gave-up' };
  }
}
