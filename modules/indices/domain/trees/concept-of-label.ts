/** "Mức độ hài lòng" → "muc_do_hai_long": what joins a thing over versions, when nobody gave it a name of its own. */
const conceptOfLabel = (label: string): string =>
	label
		.normalize("NFD")
		.replaceAll(/\p{M}/gu, "")
		.replaceAll(/[đĐ]/g, "d")
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, "_")
		.slice(0, 60)
		.replaceAll(/^_+|_+$/g, "") || "muc";

export function freeConcept(label: string, taken: ReadonlySet<string>): string {
	const first = conceptOfLabel(label);
	let concept = first;
	for (let number = 2; taken.has(concept); number++) concept = `${first}_${number}`;
	return concept;
}
