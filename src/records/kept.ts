/** What the files of one place gave when they were read before, by keys that tell the bytes: plain JSON, of which nothing is sure when it comes back. */
export interface Kept {
  get(key: string): unknown;
  put(key: string, value: unknown): void;
  /** The place has been read: what was looked up or put is kept from now on, and nothing else. Throws nothing. */
  save(): void;
}

/** What is kept of a place, by the path of its folder. */
export type Keep = (folder: string) => Kept;
