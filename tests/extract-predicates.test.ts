/** Runs the tables of the extractors of predicates and changes, and what must hold for any text. */
import { extractChanges } from '../src/extract/change.js';
import { extractPredicates } from '../src/extract/predicate.js';
import { runTable } from './cases.js';
import { testAnyText } from './extractors.js';

runTable('src/extract/change.cases.yaml', extractChanges);
runTable('src/extract/predicate.cases.yaml', extractPredicates);

testAnyText(
  [
    { name: 'changes', extract: extractChanges },
    { name: 'predicates', extract: extractPredicates },
  ],
  'Anna Bell was charged with fraud and killed 12 people signed the deal not to rose from 3 percent by $ . , \n up down drop in sales of a unchanged dead trial guilty found left missing half third',
  [
    'rose ',
    'Sales rose from ',
    'up 3 ',
    'drop in ',
    'unchanged ',
    'a 5 percent ',
    'killed ',
    'was charged with ',
    'to sign ',
    'dead ',
    'guilty ',
  ],
);
