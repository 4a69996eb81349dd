import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** What is appended to the name of a program for the file that spares compiling it. */
export const COMPILED = '.compiled';

/**
 * How V8 is to go about a program that runs some hundred rules once for each of many projects, and then ends; measured in docs/benchmarks.md.
 * - It gives machine code to whatever has run for a while. A rule has little left to do by then, so it waits six times as long; and to build each piece with
 *   less of what it calls inside it takes less time and loses next to nothing.
 * - It clears up beside the program, in several threads and in small steps, so that a page in a browser does not stutter. Nobody sees this program stutter,
 *   and all of it at once, in one thread, takes less processor time. It looks through all that is kept whenever that has grown to a few times
 *   what it was; here nearly all of it is kept until the report is written, so it looks less often.
 *
 * Each must be one that may change while V8 compiles beside the program. `--max-inlined-bytecode-size` may not: V8 looks at it twice, and ends the process where
 * it finds two answers.
 */
const V8_FLAGS = ['--interrupt-budget=400000', '--max-inlined-bytecode-size-cumulative=80', '--no-parallel-scavenge', '--no-incremental-marking', '--heap-growing-percent=800'];

/** A program that was loaded. */
export interface Program {
  readonly exports: unknown;
  /** What V8 has compiled of it so far, for the next start. */
  compiled(): Uint8Array;
}

/**
 * Loads a program that the build made into one CommonJS file. Beside it the build lays what V8 compiled of it while it audited a portfolio (`FILE.compiled`), which spares
 * compiling it anew at each start (docs/benchmarks.md). V8 takes it only from the same version with the same flags, and otherwise compiles as ever.
 */
export function loadProgram(file: URL): Program {
  for (const flag of V8_FLAGS) setFlagsFromString(flag);
  const filename = fileURLToPath(file);
  const cachedData = compiledBefore(filename);
  const script = new Script(`(function (exports, require, module, __filename) {${readFileSync(filename, 'latin1')}\n})`, {
    // No more than its name: what is compiled holds it, and goes to other machines.
    filename: basename(filename),
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const module: { exports: unknown } = { exports: {} };
  const run: unknown = script.runInThisContext();
  if (!isWrapper(run)) throw new TypeError(`${filename} is no program of this build`);
  run(module.exports, createRequire(file), module, filename);
  return { exports: module.exports, compiled: () => script.createCachedData() };
}

type Wrapper = (exports: unknown, require: NodeJS.Require, module: { exports: unknown }, filename: string) => void;

function isWrapper(value: unknown): value is Wrapper {
  return typeof value === 'function';
}

function compiledBefore(filename: string): Buffer | undefined {
  try {
    return readFileSync(`${filename}${COMPILED}`);
  } catch {
    return undefined;
  }
}
