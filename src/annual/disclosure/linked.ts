type Member = string | number;

/** Things that have members in common, directly or through others, put together; the sets and what is in them keep the order in which they came. */
export function linkedBy<T>(things: readonly T[], membersOf: (thing: T) => readonly (Member)[]): readonly (readonly T[])[] {
  const roots = new Map<Member, Member>();
  const rootOf = (member: Member): Member => {
    let root = member;
    for (let next = roots.get(root); next !== undefined && next !== root; next = roots.get(root)) root = next;
    roots.set(member, root);
    return root;
  };
  for (const thing of things) {
    const [first, ...others] = membersOf(thing);
    if (first !== undefined) for (const other of others) roots.set(rootOf(other), rootOf(first));
  }
  const sets = new Map<Member | undefined, T[]>();
  for (const thing of things) {
    const [first] = membersOf(thing);
    const root = first === undefined ? undefined : rootOf(first);
    const set = sets.get(root);
    if (set === undefined) sets.set(root, [thing]);
    else set.push(thing);
  }
  return [...sets.values()];
}
