import { foldName } from "./body-names.ts";
import type { ReadingItem } from "./reading-choice.ts";

/** What a later reading of the same paper has otherwise. */
export interface Compared {
	readonly added: readonly ReadingItem[];
	readonly gone: readonly ReadingItem[];
	readonly changed: readonly { readonly before: ReadingItem; readonly after: ReadingItem }[];
	/** key before → key now, of what stayed the same */
	readonly same: ReadonlyMap<string, string>;
}

/** below this share of common words two items are different ones */
const alike = 0.5;

export function compared(before: readonly ReadingItem[], after: readonly ReadingItem[]): Compared {
	const same = new Map<string, string>();
	const waiting = new Map<string, ReadingItem[]>();
	for (const item of after) waiting.set(contentOf(item), [...(waiting.get(contentOf(item)) ?? []), item]);
	for (const item of before) {
		const twin = waiting.get(contentOf(item))?.shift();
		if (twin) same.set(item.key, twin.key);
	}
	const taken = new Set(same.values());
	const added = after.filter(({ key }) => !taken.has(key));
	const gone: ReadingItem[] = [];
	const changed: { before: ReadingItem; after: ReadingItem }[] = [];
	for (const item of before.filter(({ key }) => !same.has(key))) {
		const best = closest(item, added);
		if (best) changed.push({ before: item, after: added.splice(added.indexOf(best), 1)[0] as ReadingItem });
		else gone.push(item);
	}
	return { added, gone, changed, same };
}

/** Line numbers move when anything above moves; all else that was read must be the same. */
function contentOf(item: ReadingItem): string {
	const value = item.kind === "task" ? { ...item.value, placeInPaper: null } : item.value;
	const about = item.kind === "doubt" ? { code: item.value.code, details: item.value.details } : value;
	return JSON.stringify([item.kind, about, item.doubts.map(({ code }) => code), item.proposed]);
}

function closest(item: ReadingItem, others: readonly ReadingItem[]): ReadingItem | null {
	let best: ReadingItem | null = null;
	let most = alike;
	for (const other of others) {
		if (other.kind !== item.kind) continue;
		const share = item.kind === "head" ? 1 : commonShare(wordsOfItem(item), wordsOfItem(other));
		if (share >= most) [best, most] = [other, share];
	}
	return best;
}

/** The words by which an item is known. */
export function wordsOfItem({ kind, value }: ReadingItem): string {
	switch (kind) {
		case "task":
			return value.text;
		case "target":
			return value.label;
		case "basis":
			return [value.reference, value.about].filter(Boolean).join(", ");
		case "name":
			return value.written;
		case "head":
			return value.subject;
		case "doubt":
			return [value.code, ...Object.values(value.details)].join(" ");
	}
}

function commonShare(one: string, other: string): number {
	const [a, b] = [one, other].map((text) => foldName(text).split(" ")) as [string[], string[]];
	const left = new Map<string, number>();
	for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
	let common = 0;
	for (const word of a) {
		const count = left.get(word) ?? 0;
		if (count > 0) {
			common++;
			left.set(word, count - 1);
		}
	}
	return (2 * common) / (a.length + b.length);
}
