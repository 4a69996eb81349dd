import type { FactFound, FactValue } from '../../src/model/charter.js';
import { byText } from '../../src/model/place.js';
import { count, fact, sign } from '../define.js';
import { everyRecord } from './every-record.js';

interface SourceNamed extends FactValue {
  readonly source: string;
  readonly shown: string;
  readonly kind: string;
}

// Each kind bears on a promise of its own, so a sixth kind means more than five unrelated promises resting on one piece of paper.
const most = count('one-source-many-claims.kinds', 5, { meaning: 'The most kinds of record that one document can well be the proof of.', stricter: 'lower', min: 1, max: 10 });

const sourcesNamed = fact<SourceNamed>({
  name: 'sources-named',
  reads: [],
  *collect(scene) {
    for (const record of everyRecord(scene)) {
      for (const [i, source] of record.sources.entries()) {
        const file = record.files.find((f) => f.path[0] === 'sources' && f.path[1] === i)?.file;
        const digest = file !== undefined && file.state !== 'unusable' ? file.digest : undefined;
        yield { from: record.part(), value: { source: digest === undefined ? `ref:${source.ref}` : `digest:${digest}`, shown: source.ref, kind: record.kind } };
      }
    }
  },
});

/** A single paper that proves everything proves nothing in particular. */
export const oneSourceManyClaims = sign({
  id: 'one-source-many-claims',
  title: 'One document stands as the proof of more kinds of claim than one paper can bear.',
  mend: 'Name for each record the document that shows just that.',
  hard: true,
  facts: [sourcesNamed],
  uses: [most],
  *across(scene) {
    const bySource = new Map<string, FactFound<SourceNamed>[]>();
    for (const found of scene.facts(sourcesNamed)) {
      const same = bySource.get(found.value.source);
      if (same === undefined) bySource.set(found.value.source, [found]);
      else same.push(found);
    }
    for (const claims of bySource.values()) {
      const kinds = [...new Set(claims.map((c) => c.value.kind))].sort(byText);
      const first = claims[0];
      if (kinds.length > scene.value(most) && first !== undefined) {
        yield {
          at: first.from,
          strikes: claims.map((c) => c.from),
          reason: `The source ${first.value.shown} is the proof of ${String(kinds.length)} kinds of record: ${kinds.join(', ')}.`,
        };
      }
    }
  },
});
