import { type Dialect, JSON_WORDS } from '../text/dialect.js';
import { quote } from '../text/words.js';
import { foldCase } from './case.js';

/** How one speaks about policies, of whatever format the text is that they stand in: their language is JSON. */
export const POLICY_DIALECT: Dialect = {
  ...JSON_WORDS,
  member: 'element',
  fold: foldCase,
  as: () => '',
  noMap: (what) => ` as ${what}. expected an object`,
  noChoice: (_, choices) => `expected ${choices.map((choice) => `"${choice}"`).join(' or ')}`,
  twice: (name) => `duplicate key ${quote(name)} (case does not tell keys apart). expected each key once`,
};
