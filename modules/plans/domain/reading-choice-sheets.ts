import type { ItemKind, ReadingItem } from "./reading-choice.ts";

/** Parts of the screen in the order in which they are gone through: doubts first. */
export const sheetParts = ["nghi-ngo", "dau", "co-quan", "muc-tieu", "nhiem-vu"] as const;
export type SheetPart = (typeof sheetParts)[number];

const partOf: Readonly<Record<ItemKind, SheetPart>> = {
	doubt: "nghi-ngo",
	head: "dau",
	basis: "dau",
	name: "co-quan",
	target: "muc-tieu",
	task: "nhiem-vu",
};

/** As many items as a person takes in, and a page stays light. */
const mostOnSheet = 20;

/** What stands on one page. */
export interface Sheet {
	readonly part: SheetPart;
	/** from 1, within its part */
	readonly page: number;
	readonly items: readonly ReadingItem[];
}

export function sheetsOf(items: readonly ReadingItem[]): readonly Sheet[] {
	return sheetParts.flatMap((part) => {
		const own = items.filter(({ kind }) => partOf[kind] === part);
		const pages = Math.ceil(own.length / mostOnSheet);
		return Array.from({ length: pages }, (_, index) => ({
			...{ part, page: index + 1 },
			items: own.slice(index * mostOnSheet, (index + 1) * mostOnSheet),
		}));
	});
}

/** The next item that waits for a decision, in the order of the screen, and round again. */
export function nextOpen(items: readonly ReadingItem[], key: string | null): ReadingItem | null {
	const inOrder = sheetsOf(items).flatMap((sheet) => sheet.items);
	const at = inOrder.findIndex((item) => item.key === key);
	const round = [...inOrder.slice(at + 1), ...inOrder.slice(0, at + 1)];
	return round.find(({ state }) => state === "open") ?? null;
}

/**
 * May be taken together with others that stand on the same page: nothing is doubted, every body is known. Doubts, names
 * and the head are looked at one by one.
 */
export function isPlain(item: ReadingItem): boolean {
	if (item.state !== "open" || item.doubts.length > 0) return false;
	if (item.kind === "target" || item.kind === "basis") return true;
	if (item.kind !== "task") return false;
	return item.value.lead.length > 0 && item.value.lead.every(({ bodyId }) => bodyId !== null);
}
