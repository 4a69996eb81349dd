/** Whether somebody other than its author agreed to a record. */
export function isAgreedByAnother({ approved_by, recorded_by }: { readonly approved_by?: string; readonly recorded_by: string }): boolean {
  return approved_by !== undefined && approved_by !== recorded_by;
}
