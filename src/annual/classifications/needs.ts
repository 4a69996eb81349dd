/** The kinds of need, in the words of the tables. */
export const NEED_KINDS: Readonly<Record<string, string>> = {
  physical: 'Getting there and about',
  information: 'Information in other formats',
  emotional: 'Feeling at ease',
  support: 'Support to take part',
};

/** The same in two groups: what is looked at or listened to, and everything else. */
export const NEED_GROUPS: readonly (readonly [title: string, kinds: readonly string[]])[] = [
  ['Information in other formats', ['information']],
  ['All other needs', ['physical', 'emotional', 'support']],
];

/** The needs that are for a format, as the table of accessible formats has them. */
export const FORMAT_NEEDS: readonly string[] = ['easy-read', 'large-print', 'audio', 'braille', 'bsl', 'captions', 'translated'];
