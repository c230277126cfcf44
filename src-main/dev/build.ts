/** `npm run build`: the rule books, then main, preload and page, into out/. */
import { buildPages, buildRuleBooks } from './build-steps';

const books = await buildRuleBooks();
const pages = await buildPages();
process.exitCode = books && pages ? 0 : 1;
