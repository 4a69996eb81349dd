import type { VNode } from 'preact';

/** A text from outside on a line with words of ours: its direction of writing ends where it ends. */
export function Words({ children }: { readonly children: string }): VNode {
  return <bdi>{children}</bdi>;
}
