import { filesAreShort } from './files-are-short.js';
import { functionsAreShort } from './functions-are-short.js';
import type { HouseRule } from './house-file.js';
import { linesFit } from './lines-fit.js';
import { linksLeadSomewhere } from './links-lead-somewhere.js';
import { namesAreKebabCase } from './names-are-kebab-case.js';
import { namesSaySomething } from './names-say-something.js';
import { nothingIsLeftOver } from './nothing-is-left-over.js';
import { nothingNamesThisMachine } from './nothing-names-this-machine.js';
import { oneIndexAProject } from './one-index-a-project.js';
import { pagesSpeakOfTheProduct } from './pages-speak-of-the-product.js';
import { topLevelIsFixed } from './top-level-is-fixed.js';
import { versionsArePinned } from './versions-are-pinned.js';

export const HOUSE_RULES: Readonly<Record<string, HouseRule>> = {
  'the top level is fixed': topLevelIsFixed,
  'files are short': filesAreShort,
  'functions are short': functionsAreShort,
  'lines fit': linesFit,
  'names are in kebab case': namesAreKebabCase,
  'names say something': namesSaySomething,
  'a project has one index': oneIndexAProject,
  'nothing is left over': nothingIsLeftOver,
  'nothing names this machine': nothingNamesThisMachine,
  'versions are pinned': versionsArePinned,
  'pages speak of the product': pagesSpeakOfTheProduct,
  'links lead somewhere': linksLeadSomewhere,
};
