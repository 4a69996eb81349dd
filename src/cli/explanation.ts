import { scieCharter } from '../../rules/index.js';
import { parametersOf } from '../audit/policy.js';
import { KINDS } from '../model/generated/records.js';
import { EVIDENCE_CONDITIONS, rulesOf } from './charter-words.js';
import { commitmentPage, parameterPage, rulePage, signPage } from './charter-pages.js';
import { didYouMean } from './did-you-mean.js';
import { line, page } from './entries.js';
import { KnownError } from './known-error.js';
import { kindPage } from './kind-page.js';

type Pages = ReadonlyMap<string, () => readonly string[]>;

/** The page about an id. @throws KnownError when nothing goes by it, with what may have been meant. */
export function explanation(id: string): string {
  const pages = allPages();
  const written = pages.get(id);
  if (written === undefined) throw new KnownError(`There is nothing called ${id}.${didYouMean(id, [...pages.keys()])} \`charter-audit list commitments\`, and list with rules, kinds or policy, show what there is.`);
  return page(written());
}

/** Everything that can be explained, by its id. */
export function allPages(): Pages {
  const charter = scieCharter;
  return new Map([
    ...Object.entries(EVIDENCE_CONDITIONS).map(([id, text]) => [id, () => [id, '', ...line(text)]] as const),
    ...charter.commitments.map((commitment) => [commitment.id, () => commitmentPage(commitment)] as const),
    ...rulesOf(charter).map((placed) => [placed.id, () => rulePage(placed)] as const),
    ...charter.signs.map((sign) => [`integrity/${sign.id}`, () => signPage(sign)] as const),
    ...parametersOf(charter).map((parameter) => [parameter.key, () => parameterPage(parameter, charter)] as const),
    ...KINDS.map((kind) => [kind, () => kindPage(kind, charter)] as const),
  ]);
}
