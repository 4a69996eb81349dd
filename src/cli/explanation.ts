import { scieCharter } from '../../rules/index.js';
import { ANSWER_CONDITIONS } from '../audit/answers/conditions.js';
import { parametersOf } from '../audit/policy.js';
import { KINDS } from '../model/generated/records.js';
import { commitmentPage, parameterPage, rulePage, SETTING_POLICY, signPage } from './charter-pages.js';
import { EVIDENCE_CONDITIONS, rulesOf } from './charter-words.js';
import { didYouMean } from './did-you-mean.js';
import { idsWithin, type Explained, type ExplainFormat } from './explained.js';
import { anchorOf, asMarkdown, type LinkTo } from './explained-markdown.js';
import { asText } from './explained-text.js';
import { KnownError } from './known-error.js';
import { configPage, kindPage } from './kind-page.js';
import { answerPage, evidencePage, TOPIC_NAMES, TOPICS, type Topic } from './topics.js';

/** The page about an id, or about a whole topic. @throws KnownError when nothing goes by it, with what may have been meant. */
export function explanation(id: string, format: ExplainFormat = 'text'): string {
  const topic = TOPIC_NAMES.find((name) => name === id);
  if (topic !== undefined) return format === 'text' ? asText(TOPICS[topic]()) : referencePage(topic);
  const pages = allPages();
  const found = pages.get(id);
  if (found === undefined) throw new KnownError(`There is nothing called ${id}.${didYouMean(id, [...pages.keys(), ...TOPIC_NAMES])} \`charter-audit list commitments\`, and list with rules, kinds or policy, show what there is.`);
  return format === 'text' ? asText(found()) : asMarkdown(found());
}

/** Everything that can be explained on its own, by its id. */
export function allPages(): ReadonlyMap<string, () => Explained> {
  const charter = scieCharter;
  return new Map([
    ...Object.keys(EVIDENCE_CONDITIONS).map((id) => [id, () => evidencePage(id)] as const),
    ...Object.keys(ANSWER_CONDITIONS).map((id) => [id, () => answerPage(id)] as const),
    ...charter.commitments.map((commitment) => [commitment.id, () => commitmentPage(commitment)] as const),
    ...rulesOf(charter).map((placed) => [placed.id, () => rulePage(placed)] as const),
    ...charter.signs.map((sign) => [`integrity/${sign.id}`, () => signPage(sign)] as const),
    ...parametersOf(charter).map((parameter) => [parameter.key, () => withSetting(parameterPage(parameter, charter))] as const),
    ['charter-audit.yaml', configPage] as const,
    ...KINDS.map((kind) => [kind, () => kindPage(kind, charter)] as const),
  ]);
}

/** A topic as Markdown, as it stands in docs/reference: ids lead to where they are explained, there or in a page beside it. */
export function referencePage(topic: Topic): string {
  const targets = new Map(TOPIC_NAMES.flatMap((name) => idsWithin(TOPICS[name]()).map((id) => [id, `${name === topic ? '' : `${name}.md`}#${anchorOf(id)}`] as const)));
  const linkTo: LinkTo = (id) => (id.startsWith('docs/') ? id.replace(/^docs/, '..') : targets.get(id));
  return asMarkdown(TOPICS[topic](), linkTo);
}

function withSetting(page: Explained): Explained {
  return { ...page, facts: [...(page.facts ?? []), { text: SETTING_POLICY }] };
}
