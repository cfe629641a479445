import type { HouseRule } from './house-file.js';

const MACHINE = /(?<![\w.@$}-])\/(?:work|root|home|Users|workspace)\/[\w.-]|registry\.(?!k8s\.io)[a-z][\w-]*\.[a-z]|localhost:487[3]/;

/** A committed path or host of one machine is wrong on every other. */
export const nothingNamesThisMachine: HouseRule = (files) =>
  files.flatMap((file) => {
    const match = MACHINE.exec(file.text);
    return match ? [`${file.path} names "${match[0]}"`] : [];
  });
