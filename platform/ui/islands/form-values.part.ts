import type { Draft } from "./draft-store.part.ts";

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Never kept: what is secret, what is a file, what the server put there. */
const leftOut = new Set(["password", "file", "hidden", "submit", "button", "reset", "image"]);

function boxesOf(form: HTMLFormElement): Box[] {
	return [...form.elements].filter(
		(element): element is Box =>
			(element instanceof HTMLInputElement && !leftOut.has(element.type)) ||
			element instanceof HTMLTextAreaElement ||
			element instanceof HTMLSelectElement,
	);
}

const isTick = (box: Box): box is HTMLInputElement =>
	box instanceof HTMLInputElement && /^(radio|checkbox)$/.test(box.type);

/** Everything typed or chosen, by name. */
export function readValues(form: HTMLFormElement): Draft["values"] {
	const values: Record<string, string[]> = {};
	for (const box of boxesOf(form)) {
		if (!box.name || box.autocomplete === "one-time-code") continue;
		const list = values[box.name] ?? [];
		values[box.name] = list;
		if (!isTick(box)) list.push(box.value);
		else if (box.checked) list.push(box.value);
	}
	return values;
}

export function writeValues(form: HTMLFormElement, values: Draft["values"]): void {
	for (const box of boxesOf(form)) {
		const list = values[box.name];
		if (!list) continue;
		if (isTick(box)) box.checked = list.includes(box.value);
		else if (list[0] !== undefined) box.value = list[0];
	}
}

export function sameValues(a: Draft["values"], b: Draft["values"]): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
