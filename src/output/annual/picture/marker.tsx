import type { VNode } from 'preact';

// A circle, a square, a diamond, a triangle; then the same, open.
const SHAPES = ['M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z', 'M-4.5-4.5h9v9h-9z', 'M0-6L6 0L0 6L-6 0z', 'M0-6L5.5 4.5h-11z'] as const;

/** The point of a series in a picture of lines: each look has a shape of its own. */
export function Marker({ look, x, y }: { readonly look: number; readonly x: number; readonly y: number }): VNode {
  return <path class={`marker look-${look}${look > SHAPES.length ? ' open' : ''}`} d={SHAPES[(look - 1) % SHAPES.length] ?? SHAPES[0]} transform={`translate(${x} ${y})`} />;
}
