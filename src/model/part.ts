import type { Day } from './day.js';
import type { Digest } from './manifest.js';
import type { Problem } from './problem.js';
import type { PlaceResult } from './result.js';

/** The record files of one project, or of the organisation. */
export interface FolderRecords {
  /** The name of the project's folder; none for the organisation. */
  readonly slug?: string;
  /** The path of the folder, from the root; empty for the root itself. */
  readonly folder: string;
  /** The paths of the files, from the root, in order of code unit. */
  readonly files: readonly string[];
}

/** What the files of a portfolio are, before any of them is opened. */
export interface PortfolioLayout {
  /** The path of `charter-audit.yaml`, where there is one. */
  readonly config?: string;
  readonly organisation: FolderRecords;
  /** In order of their folders. */
  readonly projects: readonly FolderRecords[];
  readonly problems: readonly Problem[];
}

/** The bytes of a file as base64, or why there are none. */
export type CarriedFile = { readonly base64: string } | { readonly code: string; readonly message: string };

/** One of several runs over a portfolio, each of which judges other projects. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly of: number;
}

/**
 * What one of several runs over a portfolio leaves for the whole to be put together: what its projects gave, and all that the organisation
 * is judged by. Internal: it holds every small count.
 */
export interface Part {
  readonly formatVersion: '1.0';
  readonly internal: 'This holds every small count of the projects. It is not for publication.';
  readonly tool: { readonly name: 'charter-audit'; readonly version: string };
  readonly schemas: Digest;
  readonly asOf: Day;
  readonly year: string | null;
  readonly commitments: readonly string[] | null;
  /** How many records are to be drawn from the whole. */
  readonly sample: number | null;
  readonly shard: Shard;
  readonly folderName: string;
  /** The whole portfolio, whichever projects this run judged. */
  readonly layout: PortfolioLayout;
  /** What reading the settings and the organisation's own records and documents gave, by their paths. */
  readonly files: Readonly<Record<string, CarriedFile>>;
  readonly projects: readonly PlaceResult[];
}
