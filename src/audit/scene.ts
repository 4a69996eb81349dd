import type { Charter, Fact, FactFound, FactValue, Parameter, Scene } from '../model/charter.js';
import type { Kind, ListKind } from '../model/generated/records.js';
import type { Period } from '../model/audit-year.js';
import type { Day } from '../model/day.js';
import type { History } from '../model/history.js';
import type { AuditRecord, ListRecord, Part } from '../model/record.js';
import type { FactReport } from '../model/result.js';

/** Records by kind, in the order of their files and places. */
export interface RecordSet {
  all<K extends Kind>(kind: K): readonly AuditRecord<K>[];
  lists<K extends ListKind>(kind: K): readonly ListRecord<K>[];
}

/** What an audit is carried out with: the same for every place. */
export interface AuditContext {
  readonly charter: Charter;
  readonly asOf: Day;
  readonly period: Period;
  /** The value of a parameter in force in a project, by its slug, or for the organisation. */
  readonly value: (key: string, project?: string) => number;
  /** Texts that rightly read the same everywhere. */
  readonly boilerplate: readonly string[];
  /** What the version history tells of the record files; undefined where it was not looked at. */
  readonly history: History | undefined;
}

interface SceneParts {
  readonly slug: string | undefined;
  readonly self: Part;
  readonly records: RecordSet;
  readonly organisation: RecordSet | undefined;
  /** Facts by name, of every project and the organisation; empty while projects are judged. */
  readonly facts: ReadonlyMap<string, readonly FoundIn[]>;
}

/** A fact and the project that it was found in; null for the organisation. */
export interface FoundIn extends FactReport {
  readonly project: string | null;
}

/** What rules and signs see of one place. */
export function sceneOf({ asOf, period, value, boilerplate, history }: AuditContext, { slug, self, records, organisation, facts }: SceneParts): Scene {
  // As rules see them; put together once, since a rule may ask again for each of very many projects.
  const shown = new Map<string, readonly FactFound<FactValue>[]>();
  const factsOf = (name: string): readonly FactFound<FactValue>[] => {
    const known = shown.get(name) ?? (facts.get(name) ?? []).map(({ value: found, from, project }) => ({ project: project ?? undefined, value: found, from }));
    shown.set(name, known);
    return known;
  };
  return {
    asOf,
    period,
    self,
    slug,
    organisation,
    boilerplate,
    all: (kind) => records.all(kind),
    lists: (kind) => records.lists(kind),
    value: (parameter: Parameter) => value(parameter.key, slug),
    committedOn: (record) => history?.committed.get(record.at().file)?.get(record.recordedOn),
    facts: <T extends FactValue>(fact: Fact<T>): readonly FactFound<T>[] => {
      const found = factsOf(fact.name);
      return areOf(fact, found) ? found : [];
    },
  };
}

// Facts are stored by name, and only the fact of that name writes there: what is found under it is of its type.
function areOf<T extends FactValue>(_fact: Fact<T>, _found: readonly FactFound<FactValue>[]): _found is readonly FactFound<T>[] {
  return true;
}
