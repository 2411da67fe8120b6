import type { Temporal } from "temporal-polyfill";
import { choiceColumn, type Fault, parseRows, readTable, textColumn } from "#platform/spreadsheet/index.ts";
import type { HamletInput } from "../commands/enter-hamlets.ts";
import { hamletFullName, hamletKey, postingPlaces } from "../domain/hamlet.ts";
import { hamletKindWords } from "../domain/hamlet-file.ts";
import { hamletMessages } from "../web/hamlet-messages.ts";
import type { HamletView } from "./hamlets.ts";

const columns = {
	kind: choiceColumn({ names: ["Loại", "Loai hinh"], required: true, choices: hamletKindWords }),
	name: textColumn({ names: ["Tên", "Tên thôn", "Tên gọi"], required: true, max: 100 }),
	head: textColumn({ names: ["Trưởng thôn", "Trưởng ấp", "Tổ trưởng", "Trưởng ban nhân dân"], max: 100 }),
	posting: textColumn({ names: ["Nơi niêm yết", "Điểm niêm yết"], max: 1000 }),
} as const;

export interface FaultOfFile extends Pick<Fault, "row" | "cell" | "typed" | "vi" | "en"> {}

/** A list of hamlets as a commune sends it, with everything that is wrong in it; doubts do not stop it. */
export async function readHamletFile(
	bytes: Uint8Array,
	there: readonly HamletView[],
	from: Temporal.PlainDate,
): Promise<{ readonly hamlets: readonly HamletInput[]; readonly faults: readonly FaultOfFile[] }> {
	const parsed = parseRows(await readTable(bytes, { columns }), columns);
	const faults: FaultOfFile[] = parsed.faults.filter((fault) => fault.weight === "refusal");
	const keys = new Map(there.map((hamlet) => [hamletKey(hamlet.kind, hamlet.name), "there"]));
	const hamlets: HamletInput[] = [];
	for (const { number, values } of parsed.rows) {
		const { kind, name } = values;
		if (kind === null || name === null) continue;
		const key = hamletKey(kind, name);
		const known = keys.get(key);
		if (known) faults.push(again(number, hamletFullName(kind, name), known === "there"));
		keys.set(key, known ?? "file");
		hamlets.push({
			kind,
			name,
			headName: values.head,
			postingPlaces: postingPlaces(values.posting ?? ""),
			from,
		});
	}
	if (faults.length === 0 && hamlets.length === 0) faults.push(nothing);
	return { hamlets, faults: faults.sort((a, b) => a.row - b.row) };
}

const again = (row: number, name: string, there: boolean): FaultOfFile => {
	const say = (language: "vi" | "en") => hamletMessages[language][there ? "thereAlready" : "twice"](name);
	return { row, cell: "", typed: name, vi: say("vi"), en: say("en") };
};

const nothing: FaultOfFile = {
	row: 0,
	cell: "",
	typed: "",
	vi: hamletMessages.vi.emptyFile,
	en: hamletMessages.en.emptyFile,
};
