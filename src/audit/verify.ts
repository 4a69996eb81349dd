import type { InputFile, Manifest } from '../model/manifest.js';
import type { AuditResult } from '../model/result.js';
import { signedText } from './seal.js';

/** What tells a stored result from the one that its records give now. */
export interface Differences {
  /** The stored result is not as the program wrote it: its digest is that of another text, or is not there. */
  readonly tampered: boolean;
  readonly changed: readonly string[];
  readonly gone: readonly string[];
  readonly added: readonly string[];
  /** What else it was made from that is not the same. */
  readonly other: readonly ('program' | 'schemas' | 'policy')[];
  /** Judged again, the records give a result of another digest. */
  readonly judgedOtherwise: boolean;
}

/** How a stored result differs from what its records give when they are judged again, as on the same day. */
export function differences(stored: AuditResult, now: AuditResult, digestOf: (text: string) => string): Differences {
  const [before, after] = [inputsOf(stored.manifest), inputsOf(now.manifest)];
  return {
    tampered: stored.digest !== digestOf(signedText(stored)),
    changed: [...before].flatMap(([file, { digest }]) => (after.has(file) && after.get(file)?.digest !== digest ? [file] : [])),
    gone: [...before.keys()].filter((file) => !after.has(file)),
    added: [...after.keys()].filter((file) => !before.has(file)),
    other: [
      ...(stored.tool.version === now.tool.version ? [] : ['program'] as const),
      ...(stored.manifest.schemas === now.manifest.schemas ? [] : ['schemas'] as const),
      ...(stored.manifest.policy === now.manifest.policy ? [] : ['policy'] as const),
    ],
    judgedOtherwise: stored.digest !== now.digest,
  };
}

/** Whether the stored result still holds in every respect. */
export function holds({ tampered, changed, gone, added, other, judgedOtherwise }: Differences): boolean {
  return !tampered && !judgedOtherwise && changed.length + gone.length + added.length + other.length === 0;
}

// Sign-offs come after the result and say nothing of what it was made from.
function inputsOf({ inputs }: Manifest): ReadonlyMap<string, InputFile> {
  return new Map(inputs.filter(({ signOffs }) => signOffs !== true).map((input) => [input.file, input]));
}
