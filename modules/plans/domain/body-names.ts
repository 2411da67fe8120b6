import type { NamedBody } from "./task.ts";

/** A body that a plan can name, with what it is called there. */
export interface NameableBody {
	readonly id: string;
	/** as it will stand in the plan */
	readonly name: string;
	readonly names: readonly string[];
	/** the committee of a unit below; one of the departments of the own unit */
	readonly group: "committee-below" | "department" | null;
}

/** Names are compared without marks, case and the long forms of what everybody abbreviates. */
export const foldName = (text: string): string =>
	text
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replaceAll("đ", "d")
		.replace(/[^a-z0-9]+/g, " ")
		.trim()
		.replace(/\buy ban nhan dan\b/g, "ubnd")
		.replace(/\bhoi dong nhan dan\b/g, "hdnd")
		.replace(/\bmat tran to quoc\b/g, "mttq")
		.replace(/\b(uy ban |ub)?mttq( viet nam| ?vn)?\b/g, "mttq")
		.replace(/\bvan phong ubnd\b/g, "vp ubnd");

/** The Fatherland Front is not under the executive: it is asked, not ordered. */
export const isAskedNotOrdered = (name: string): boolean => /^(ban thuong truc )?mttq\b/.test(foldName(name));

const allBelow =
	/^(ubnd )?(cac )?(cap xa|xa phuong( thi tran| dac khu)?|phuong xa|xa phuong va dac khu)( (tren dia ban( tinh)?))?$/;
const allDepartments = /^(cac )?(so ban nganh|so nganh|so)( (cap )?tinh)?$/;

/** Finds bodies by what people write; several for "UBND các xã, phường". What nobody answers to stays as it is written. */
export function bodyFinder(bodies: readonly NameableBody[]) {
	const byName = new Map<string, string | null>();
	for (const body of bodies)
		for (const name of new Set(body.names.map(foldName))) {
			const known = byName.get(name);
			// two bodies of one name are none
			byName.set(name, known === undefined || known === body.id ? body.id : null);
		}
	const byId = new Map(bodies.map((body) => [body.id, body]));
	const named = (body: NameableBody): NamedBody => ({ bodyId: body.id, written: body.name });
	const inGroup = (group: NameableBody["group"]) => bodies.filter((body) => body.group === group).map(named);
	const one = (written: string): readonly NamedBody[] | null => {
		const folded = foldName(written);
		const group = allBelow.test(folded)
			? "committee-below"
			: allDepartments.test(folded)
				? "department"
				: null;
		if (group && inGroup(group).length > 0) return inGroup(group);
		const body = byId.get(byName.get(folded) ?? written.trim());
		return body ? [{ bodyId: body.id, written: written.trim() }] : null;
	};
	return (written: string): readonly NamedBody[] => {
		const found = pieces(written).flatMap((piece) => one(piece) ?? inCommas(piece, one) ?? unknown(piece));
		return found.filter((body, index) => !found.slice(0, index).some((before) => isSame(before, body)));
	};
}

const pieces = (written: string): readonly string[] =>
	written
		.split(/[;\n]/)
		.map((piece) => piece.replace(/^[\s\-–+•]+|[\s.,]+$/g, ""))
		.filter((piece) => piece !== "");

const unknown = (written: string): NamedBody[] => [{ bodyId: null, written: written.slice(0, 300) }];

const isSame = (a: NamedBody, b: NamedBody): boolean =>
	a.bodyId === b.bodyId && (a.bodyId !== null || a.written === b.written);

/** "Sở Y tế, Sở Văn hóa, Thể thao và Du lịch": the longest names first, and only if all of it is known. */
function inCommas(
	written: string,
	one: (text: string) => readonly NamedBody[] | null,
): readonly NamedBody[] | null {
	const parts = written.split(/,| và /).length > 1 ? written.split(/(,| và )/) : [];
	if (parts.length === 0 || parts.length > 60) return null;
	const found: NamedBody[] = [];
	for (let from = 0; from < parts.length; ) {
		let to = parts.length;
		let match: readonly NamedBody[] | null = null;
		for (; to > from && !match; to -= 2) match = one(parts.slice(from, to).join(""));
		if (!match) return null;
		found.push(...match);
		// the loop went one step past the match, over it and the comma behind it
		from = to + 3;
	}
	return found;
}
