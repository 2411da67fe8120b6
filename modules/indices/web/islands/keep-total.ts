/**
 * Sliders below the boxes of components: one is moved, the unlocked others make up for it, the total stays. Without this
 * script the boxes are typed in and the gap is told after sending.
 */
import { type Component, shareOut } from "./share-out.part.ts";

interface Described {
	readonly code: string;
	readonly name: string;
	/** hundredths of a point */
	readonly least: number;
	readonly most: number;
	readonly baseline: number;
}

interface Row extends Described {
	readonly box: HTMLInputElement;
	readonly slider: HTMLInputElement;
	readonly lock: HTMLInputElement;
}

const vietnamese = document.documentElement.lang === "vi";

for (const described of document.querySelectorAll<HTMLScriptElement>("script[data-keep-total]"))
	begin(described);

function begin(script: HTMLScriptElement): void {
	const { dataset } = script;
	const form = script.closest("form");
	const total = form?.querySelector<HTMLInputElement>(`input[name="${dataset["total"]}"]`);
	if (!form || !total) return;
	const components = JSON.parse(dataset["keepTotal"] ?? "[]") as readonly Described[];
	const rows = components.flatMap((each) => rowOf(form, each, dataset));
	if (rows.length !== components.length) return;
	for (const [at, row] of rows.entries()) {
		row.slider.addEventListener("input", () => move(rows, at, Number(row.slider.value), total));
		row.box.addEventListener("change", () => show(row, standing(row)));
	}
}

function rowOf(form: HTMLFormElement, each: Described, words: DOMStringMap): readonly Row[] {
	const box = form.querySelector<HTMLInputElement>(`input[name="m-${each.code}"]`);
	if (!box) return [];
	const slider = document.createElement("input");
	slider.type = "range";
	slider.min = String(each.least);
	slider.max = String(each.most);
	slider.className = "slide";
	slider.setAttribute("aria-label", (words["slide"] ?? "").replace("{name}", each.name));
	const lock = document.createElement("input");
	lock.type = "checkbox";
	const label = document.createElement("label");
	label.className = "hold";
	label.append(lock, words["lock"] ?? "");
	lock.setAttribute("aria-label", `${words["lock"]}: ${each.name}`);
	box.after(slider, label);
	const row = { ...each, box, slider, lock };
	show(row, standing(row));
	return [row];
}

/** What is typed, or the baseline where nothing is. */
function standing({ box, baseline }: Row): number {
	return hundredthsOf(box.value) ?? baseline;
}

/** Written the way of the page: 4,32 in Vietnamese, 4.32 in English. */
function hundredthsOf(typed: string): number | null {
	const plain = vietnamese ? typed.replaceAll(".", "").replace(",", ".") : typed.replaceAll(",", "");
	const points = Number(plain);
	return typed.trim() === "" || Number.isNaN(points) ? null : Math.round(points * 100);
}

/** Nothing typed as a total: it is the sum as it stands when the first slider is moved. */
function move(rows: readonly Row[], moved: number, wanted: number, total: HTMLInputElement): void {
	const now = rows.map((row): Component => {
		const { least, most, lock } = row;
		return { value: standing(row), least, most, locked: lock.checked };
	});
	const sum = now.reduce((all, { value }) => all + value, 0);
	if (total.value.trim() === "") total.value = textOf(sum);
	const after = shareOut(now, moved, wanted, hundredthsOf(total.value) ?? sum);
	for (const [at, row] of rows.entries()) {
		const value = after[at] ?? standing(row);
		row.box.value = textOf(value);
		show(row, value);
	}
}

function show({ slider }: Row, value: number): void {
	slider.value = String(value);
	slider.setAttribute("aria-valuetext", textOf(value));
}

function textOf(hundredths: number): string {
	return (hundredths / 100).toFixed(2).replace(".", vietnamese ? "," : ".");
}
