/** Steps to a field in every record of its kind; `*` stands for every entry of a list and every category of a count. */
export type FieldPath = readonly string[];

/** What the program does with a field beyond reading it. A planned day may lie ahead of the day it was written down. */
export interface FieldRole {
  readonly path: FieldPath;
  readonly role: 'day' | 'planned-day' | 'money' | 'decimal' | 'evidence-file' | 'ref';
  /** Of a reference: the kind it names, or one of the special words of the schemas. */
  readonly ref?: string;
  readonly required: boolean;
}

/** What to say about a field to somebody who got it wrong. */
export interface FieldInfo {
  readonly title?: string;
  /** The shared part it is made of, or choice, constant, list, mapping, tally. */
  readonly type: string;
  readonly required?: boolean;
  readonly choices?: readonly string[];
  /** A value as it would be written in YAML after the colon. */
  readonly example?: string;
}

/** The fields of one schema. */
export interface SchemaInfo {
  /** The field with the day that a record, or an entry of the list at `path`, is about. */
  readonly events: readonly { readonly path: FieldPath; readonly field: string }[];
  readonly roles: readonly FieldRole[];
  /** By path, joined with dots. */
  readonly fields: Readonly<Record<string, FieldInfo>>;
}

/** Whose records of a kind are, how many there may be, and where they are usually kept. */
export interface KindInfo extends SchemaInfo {
  readonly title: string;
  readonly level: 'project' | 'organisation' | 'either';
  readonly shape: 'one' | 'many' | 'list' | 'year';
  /** Relative to the folder of the project, or to the portfolio for the organisation's. */
  readonly file: string | { readonly project: string; readonly organisation: string };
}

/** What a schema says in whole sentences: of the record, and of its fields by path, joined with dots. */
export interface Descriptions {
  readonly whole: string;
  readonly fields: Readonly<Record<string, string>>;
}
