import { isDay, type Day } from '../src/model/day.js';

// What the text of a paper says, as far as its words tell. Each pattern is bounded, so that no text makes it slow.

const NUMBERING = /^(?:section |part |item |annex )?(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.):]\s*|\d{1,3}(?:\.\d{1,3}){0,4}[.):]?\s+)+/;
const HEADINGS: readonly RegExp[] = [
  /^(?:(?:equality|engagement|involvement|participation|inclusion) and )?co ?production(?: and (?:engagement|involvement|participation|equality|inclusion))?(?: (?:implications?|impact|considerations?|statement|summary|section))?$/,
  /^implications? (?:for|of) co ?production$/,
  /^(?:involvement|engagement|participation|involving) (?:of |with )?(?:people|those|residents|tenants|carers|service users|users|patients|young people|children)\b/,
  /^(?:service user|user|public|patient|people)(?: and carer)? (?:involvement|engagement|participation)(?: implications?)?$/,
  /^how (?:people|carers|residents|tenants|young people) (?:were|are|have been) involved$/,
];

/** Whether a heading announces what a paper says of co-production; its number, case, hyphens and end marks are no matter. */
export function isCoproductionHeading(heading: string): boolean {
  const plain = heading.slice(0, 120).toLowerCase().replace(/[-‐‑–—_\s]+/g, ' ').trim().replace(NUMBERING, '').replace(/[:.;\s]+$/, '');
  return HEADINGS.some((pattern) => pattern.test(plain));
}

const PEOPLE = '(?:people|persons?|carers?|residents?|tenants?|members|participants|users|parents|young people|children|families|network|volunteers with lived experience)';
const NONE_AT_START = /^(?:none|nil|n\/a|not applicable|not relevant|no (?:co production|coproduction|involvement|consultation|engagement|implications?))\b/;
const NONE: readonly RegExp[] = [
  /\b(?:there (?:was|were|has been|have been|is|are)|we (?:had|did)) no (?:co ?production|involvement|consultation|engagement)\b/,
  /\b(?:nobody|no one|no people|no carers?|no residents?|no tenants?|no service users?)\b.{0,40}\b(?:was|were|has been|have been|had been) (?:involved|asked|consulted|invited)\b/,
  /\bno co ?production (?:implications|took place|was carried out|has taken place)\b/,
  /\bco ?production (?:was|is|has been) ?not (?:applicable|possible|carried out|needed|relevant|required|done)\b/,
  /\b(?:was|were|has been) not co ?produced\b/,
];

/** Whether a section says that there was no co-production. */
export function saysNone(text: string): boolean {
  const all = sentences(text).map((sentence) => sentence.toLowerCase().replace(/co[-‐‑ ]production/g, 'coproduction').replace(/co[-‐‑ ]produced/g, 'coproduced'));
  return NONE_AT_START.test(all[0] ?? '') || all.some((sentence) => NONE.some((pattern) => pattern.test(sentence)));
}

const INVOLVED = new RegExp(`\\b${PEOPLE}\\b.{0,80}\\b(?:told us|said|asked for|suggested|proposed|designed|worked|met|took part|were involved|chose|wrote|tested|commented|decided)\\b|\\bwe (?:worked|met|designed|talked|planned) with\\b|\\bworkshops? (?:was|were) held\\b`, 'i');
const UNTRUE = /\b(?:no|not|nothing|nobody|none|never|could|would|might|cannot|without)\b/i;

/** Whether a sentence of the text tells that people were involved, and doesn't deny it. */
export function tellsOfInvolvement(text: string): boolean {
  return sentences(text).some((sentence) => INVOLVED.test(sentence) && !UNTRUE.test(sentence));
}

const EMPTY: readonly RegExp[] = [
  /\bco[- ]?production (?:has been|have been|was|were|is|will be)(?: \w+)? (?:considered|embedded|addressed|at the heart|taken into account|noted|a priority|important)\b/i,
  /\b(?:involved|consulted|engaged) (?:throughout|at every stage|at all stages|as appropriate|where possible)\b/i,
  /\bviews?\b.{0,60}\b(?:was|were|have been) (?:sought|listened to|heard|taken into account)\b/i,
  /\b(?:all|any) (?:comments|feedback|views)(?: received)? (?:was|were|have been) (?:taken|noted|considered)\b/i,
  /\bin line with (?:our|the) (?:commitment|principles|values)\b/i,
  /\bwe (?:value|welcome|are committed to|believe in|recognise the importance of)\b/i,
  /\bcontinue to be(?: kept)? (?:informed|involved|engaged|consulted)\b/i,
  /\bnothing (?:that )?(?:was )?not acted on\b|\bno disagreement\b|^(?:n\/?a|none|tbc|as above|ongoing|see above)\W*$/i,
];

/** Whether every sentence is one that could stand in any paper. */
export function onlyEmptyPhrases(text: string): boolean {
  const all = sentences(text);
  return all.length > 0 && all.every((sentence) => EMPTY.some((pattern) => pattern.test(sentence)));
}

/** The words alone, in lower case, so that texts compare word for word whatever their marks and line ends. */
export function wordForWord(text: string): string {
  return (text.toLowerCase().normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const DATE = new RegExp(`\\b(\\d{4}-\\d\\d-\\d\\d)\\b|\\b(\\d{1,2})(?:st|nd|rd|th)? (${MONTHS.join('|')}),? (\\d{4})\\b`, 'gi');
const AHEAD = /\b(?:will|shall|next|plan|planned|planning|plans|is to|are to|meets?|invited to|due|from|until|by)\b/i;

/** The days that a text names as past, written `2024-06-11` or "11 June 2024"; a sentence that looks ahead names none. */
export function pastDaysNamed(text: string): readonly Day[] {
  return sentences(text).filter((sentence) => !AHEAD.test(sentence)).flatMap((sentence) => [...sentence.matchAll(DATE)].flatMap(([, iso, date, month, year]) => {
    const written = iso ?? `${year ?? ''}-${String(MONTHS.indexOf((month ?? '').toLowerCase()) + 1).padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`;
    return isDay(written) ? [written] : [];
  }));
}

function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+|\n+/).map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}
