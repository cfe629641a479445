import { posix } from 'node:path';
import { isPage, type HouseRule } from './house-file.js';

const LINK = /\]\((?!https?:|mailto:|#)([^)\s#]+)(?:#[^)]*)?\)/g;

/** A relative link of a page names a file or folder of the checkout. */
export const linksLeadSomewhere: HouseRule = (files) => {
  const paths = files.map((file) => file.path);
  const exists = (target: string): boolean => paths.some((path) => path === target || path.startsWith(`${target}/`));
  return files.filter(isPage).flatMap((page) => {
    const targets = [...page.text.matchAll(LINK)].map((match) => match[1] ?? '');
    const resolved = targets.map((target) => posix.join(posix.dirname(page.path), target).replace(/\/$/, ''));
    return resolved.filter((target) => !exists(target)).map((target) => `${page.path} links to ${target}, which is not there`);
  });
};
