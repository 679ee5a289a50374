/** Numbers with room for one more: the array itself, or a copy that is twice as long. */
export function withRoom(
  present: Uint32Array<ArrayBuffer>,
  used: number,
): Uint32Array<ArrayBuffer> {
  if (used < present.length) return present;
  const larger = new Uint32Array(present.length * 2);
  larger.set(present);
  return larger;
}
