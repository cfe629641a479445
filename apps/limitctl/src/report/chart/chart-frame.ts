/** Where things are in the picture of a line, in units of the picture. */
export const FRAME = { width: 700, height: 248, left: 84, right: 664, top: 34, bottom: 212 } as const;
