import type { List, ListName } from "../lists/list";
import type { Lists } from "../lists/reading/read-lists";

/** Lists that note which of them were asked for, there or not. */
export class WatchedLists extends Map<ListName, List> {
  readonly used = new Set<ListName>();

  constructor(lists: Lists) {
    super();
    for (const [name, list] of lists) this.set(name, list);
  }

  override get(name: ListName): List | undefined {
    this.used.add(name);
    return super.get(name);
  }
}
