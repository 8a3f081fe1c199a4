import { LONGEST_WORDS } from "./phrases";
import { spellingKey } from "./spelling";

/** "e.g. Joe Bloggs", "EXAMPLE", "Example: Jane Doe". */
const EXAMPLE = /^\W{0,3}(?:e\.?g\.?[\s:,.-]|example\b|dummy\b)/i;
/** "TEST", "TEST 1", "Test child": no number of a child begins with it. */
const TEST = /^\W{0,3}tests?(?:[\s\d:_-]|$|ing\b)/i;
/** "[Name]", "<insert name>", "Enter name here". */
const TO_FILL_IN =
  /^(?:[[<{(]\W*(?:insert |enter |add |type )?(?:\w+ )?name\W*[\]>})]|\W{0,2}(?:insert|enter|add|type)\s(?:\w+\s)?names?\b.{0,20})$/i;
const NOBODY = new Set(["joe bloggs", "jo bloggs", "fred bloggs", "a n other", "an other", "name here", "your name"]);

/** Whether the key of a row is one of a template or a test and of nobody. `ofWorkers` says whose list it is. */
export function isExample(key: string, ofWorkers: boolean): boolean {
  // Numbers of children begin with other letters: nearly every key of a long list is told by its first sign.
  const first = key.charCodeAt(0) | 32;
  if (!ofWorkers && first > 96 && first !== 100 && first !== 101 && first !== 116) return false;
  if (key.length > LONGEST_WORDS) return false;
  if (EXAMPLE.test(key)) return true;
  return ofWorkers ? TO_FILL_IN.test(key) || NOBODY.has(spellingKey(key)) : TEST.test(key);
}
