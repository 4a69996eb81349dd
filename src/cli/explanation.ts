import { scieCharter } from '../../rules/index.js';
import { ANSWER_CONDITIONS } from '../audit/answers/conditions.js';
import { parametersOf } from '../audit/policy.js';
import { KINDS } from '../model/generated/records.js';
import { parameterPage, SETTING_POLICY, signPage } from './charter-pages.js';
import { EVIDENCE_CONDITIONS, rulesOf } from './charter-words.js';
import { commitmentPage } from './commitment-page.js';
import { didYouMean } from './did-you-mean.js';
import type { Explained, ExplainFormat } from './explained.js';
import { asMarkdown } from './explained-markdown.js';
import { asText } from './explained-text.js';
import type { Settings } from './in-force.js';
import { KnownError } from './known-error.js';
import { configPage, kindPage } from './kind-page.js';
import { referencePage } from './reference.js';
import { rulePage } from './rule-page.js';
import { answerPage, evidencePage, TOPIC_NAMES, TOPICS } from './topics.js';

/**
 * The page about an id, or about a whole topic, with the numbers as they are set; of a commitment or rule the last part of its id is enough, where only one ends so.
 * @throws KnownError when nothing goes by it, or several things do, with what may have been meant
 */
export function explanation(id: string, format: ExplainFormat = 'text', settings: Settings = []): string {
  const topic = TOPIC_NAMES.find((name) => name === id);
  if (topic !== undefined) return format === 'text' ? asText(TOPICS[topic](settings)) : referencePage(`${topic}.md`);
  const page = found(id, allPages(settings))();
  return format === 'text' ? asText(page) : asMarkdown(page);
}

/** Everything that can be explained on its own, by its id. */
export function allPages(settings: Settings = []): ReadonlyMap<string, () => Explained> {
  const charter = scieCharter;
  return new Map([
    ...Object.keys(EVIDENCE_CONDITIONS).map((id) => [id, () => evidencePage(id)] as const),
    ...Object.keys(ANSWER_CONDITIONS).map((id) => [id, () => answerPage(id)] as const),
    ...charter.commitments.map((commitment) => [commitment.id, () => commitmentPage(commitment, charter, settings)] as const),
    ...rulesOf(charter).map(({ id, rule, commitment }) => [id, () => rulePage(commitment, rule, settings)] as const),
    ...charter.signs.map((sign) => [`integrity/${sign.id}`, () => signPage(sign, settings)] as const),
    ...parametersOf(charter).map((parameter) => [parameter.key, () => withSetting(parameterPage(parameter, charter, settings))] as const),
    ['charter-audit.yaml', configPage] as const,
    ...KINDS.map((kind) => [kind, () => kindPage(kind, charter)] as const),
  ]);
}

function found<T>(id: string, pages: ReadonlyMap<string, T>): T {
  const names = [...pages.keys()];
  const ending = names.filter((name) => name.endsWith(`/${id.toLowerCase()}`));
  const page = pages.get(id) ?? (ending.length === 1 ? pages.get(ending[0] ?? '') : undefined);
  if (page !== undefined) return page;
  const lastParts = names.map((name) => name.replace(/^.*\//, ''));
  const meant = ending.length > 1 ? ` Did you mean ${ending.join(' or ')}?` : didYouMean(id, [...names, ...lastParts, ...TOPIC_NAMES]);
  throw new KnownError(`There is nothing called ${id}.${meant} \`charter-audit list commitments\`, and list with rules, kinds or policy, show what there is.`);
}

function withSetting(page: Explained): Explained {
  return { ...page, facts: [...(page.facts ?? []), { text: SETTING_POLICY }] };
}
