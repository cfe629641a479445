/** How a command ends; the same for all of them. */
export const EXIT = {
  fine: 0,
  /** Something was found, or not everything could be done. */
  found: 1,
  wrongUse: 2,
} as const;
