import { formatChange, formatPoints, type Language } from "#platform/i18n/index.ts";
import type { CellDoubt, EditionDoubt } from "../../domain/import/doubts.ts";
import { doubtMessages } from "../../import/doubt-messages.ts";
import type { OpenedImport } from "./import-frame.ts";

/** more names than a person reads in one sentence */
const mostNames = 12;
const listed = (names: readonly string[]): string =>
	names.length > mostNames ? `${names.slice(0, mostNames).join(", ")}, …` : names.join(", ");

/** Why a figure should be looked at, as a sentence. */
export function cellDoubtText(doubt: CellDoubt, language: Language): string {
	const words = doubtMessages[language];
	const points = (figure: number | null) => (figure === null ? "…" : formatPoints(String(figure), language));
	switch (doubt.kind) {
		case "zero-means-missing":
			return words[doubt.kind]({ least: points(doubt.minimum) });
		case "out-of-range":
			return words[doubt.kind]({ least: points(doubt.minimum), most: points(doubt.maximum) });
		case "duplicate":
			return words.duplicate({ other: doubt.other });
		case "sum":
			return words.sum({ computed: points(doubt.computed), gap: formatChange(doubt.gap, language) });
		case "jump":
			return words.jump({ before: points(doubt.before), largest: points(doubt.largest) });
		case "interval-level":
			return words[doubt.kind]({ printed: doubt.printed, real: doubt.real });
		default:
			return words[doubt.kind]();
	}
}

/** What concerns the file or the year as a whole. */
export function editionDoubtText(
	doubt: EditionDoubt,
	{ unitName, partName }: OpenedImport,
	language: Language,
): string {
	const words = doubtMessages[language];
	switch (doubt.kind) {
		case "year-absent":
		case "several-years":
			return words[doubt.kind]({ years: doubt.years.join(", ") });
		case "units-missing":
			return words[doubt.kind]({
				count: doubt.unitIds.length,
				names: listed(doubt.unitIds.map((id) => unitName(id))),
			});
		case "labels-unread":
			return words[doubt.kind]({ labels: listed(doubt.labels) });
		case "label-twice":
			return words[doubt.kind]({ parts: listed(doubt.concepts.map(partName)) });
		case "sheet-year":
			return words[doubt.kind]({ sheet: doubt.sheet, year: doubt.year });
		default:
			return words[doubt.kind]();
	}
}
