import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import type { RequestContext } from "#platform/http/route.ts";
import type { ReadingItem } from "../../domain/reading-choice.ts";
import type { Sheet } from "../../domain/reading-choice-sheets.ts";
import type { ReadingOnDesk } from "../../queries/reading/reading-on-desk.ts";
import type { BodyNames } from "./body-words.ts";

/** What the parts of the screen need to know. */
export interface DeskContext {
	readonly desk: ReadingOnDesk;
	readonly sheet: Sheet;
	/** a draft was made of it, or it was read again: it can be looked at, and nothing more */
	readonly closed: boolean;
	/** the item at which the page was opened */
	readonly at: string | null;
	readonly how: BodyNames;
	readonly issuer: string;
	/** file names of the papers at which names were settled */
	readonly papers: ReadonlyMap<string, string>;
	/** who settled them */
	readonly people: ReadonlyMap<string, string>;
	/** where the item stands in the paper, and on which line */
	readonly placeOf: (item: ReadingItem) => { readonly address: string; readonly line: number } | null;
	readonly context: RequestContext<Person> & { readonly db: ReadDb };
}
