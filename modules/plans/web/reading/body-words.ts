import type { Language } from "#platform/i18n/index.ts";
import { type BodyClass, type ClassBodies, classesInList } from "../../domain/plan-of-reading-classes.ts";
import type { NamedBody } from "../../domain/task.ts";
import { itemMessages } from "../../reading/item-messages.ts";

/** Names of bodies on the day, and the classes they may stand together in. */
export interface BodyNames {
	readonly names: ReadonlyMap<string, string>;
	readonly classes: ClassBodies;
	readonly language: Language;
}

const mostNamed = 4;

/** "Sở Nội vụ (là Sở Nội vụ tỉnh Đồng Tháp)": as written, and which body is meant; a whole class as one. */
export function bodiesInWords(bodies: readonly NamedBody[], how: BodyNames): string {
	const words = itemMessages[how.language].tasks;
	const { whole, rest } = classesInList(bodies, how.classes);
	const one = ({ bodyId, written }: NamedBody) => {
		if (bodyId === null) return `${written} (${words.unknown})`;
		const name = how.names.get(bodyId) ?? written;
		return name === written ? written : words.means(written, name);
	};
	const shown = rest.length > mostNamed ? rest.slice(0, 2) : rest;
	const others = rest.length - shown.length;
	const together = whole.map((name) => classInWords(name, how));
	return [...together, ...shown.map(one), ...(others > 0 ? [words.others(others)] : [])].join("; ");
}

/** "Mọi Ủy ban nhân dân cấp xã (102 cơ quan)" */
export function classInWords(name: BodyClass, { classes, language }: Omit<BodyNames, "names">): string {
	const words = itemMessages[language].bodies;
	return words.classOf(words.classes[name], classes[name].length);
}
