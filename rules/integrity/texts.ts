import type { AuditRecord } from '../../src/model/record.js';
import type { Path } from '../../src/model/place.js';

/** Something written in a record, and where. */
export interface TextFound {
  readonly text: string;
  /** The last step of its path. */
  readonly step: string | number;
  /** Made when it is asked for: of most texts nobody asks. */
  readonly path: Path;
}

/** Every text in a record, in the order of its fields; where its proof lies is left out. */
export function textsOf(record: AuditRecord): readonly TextFound[] {
  const found: TextFound[] = [];
  gather(record.data, undefined, found);
  return found;
}

// A step down into a record, and the steps above it.
class Step {
  readonly step: string | number;
  readonly above: Step | undefined;

  constructor(step: string | number, above: Step | undefined) {
    this.step = step;
    this.above = above;
  }

  get path(): Path {
    return this.above === undefined ? [this.step] : [...this.above.path, this.step];
  }
}

class TextAt extends Step implements TextFound {
  readonly text: string;

  constructor(text: string, step: string | number, above: Step | undefined) {
    super(step, above);
    this.text = text;
  }
}

function gather(value: unknown, above: Step | undefined, found: TextFound[]): void {
  if (Array.isArray(value)) for (let i = 0; i < value.length; i += 1) gatherAt(value[i], i, above, found);
  else if (isFields(value)) for (const name of Object.keys(value)) if (name !== 'sources') gatherAt(value[name], name, above, found);
}

function gatherAt(field: unknown, step: string | number, above: Step | undefined, found: TextFound[]): void {
  if (typeof field === 'string') found.push(new TextAt(field, step, above));
  else if (typeof field === 'object' && field !== null) gather(field, new Step(step, above), found);
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
