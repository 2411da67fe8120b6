import type { Aggregation, Range, Step } from "@guong/index-math";

export const ruleKinds = [
	"sum",
	"weighted-sum",
	"share-of-maximum",
	"step-table",
	"min-max",
	"category-scores",
	"positive-share",
	"mean",
	"given",
] as const satisfies readonly Aggregation["kind"][];
export type RuleKind = (typeof ruleKinds)[number];

/** Plain form fields of each rule, by the name they have in forms. */
export const ruleFields = {
	sum: ["toi_da"],
	"weighted-sum": ["he_so", "cong_them"],
	"share-of-maximum": ["du_diem_tu", "khong_phat_sinh"],
	"step-table": ["bac", "duoi_bac"],
	"min-max": ["san", "tran", "khoang", "thap_nhat", "cao_nhat", "ngoai_khoang"],
	"category-scores": ["loai"],
	"positive-share": [],
	mean: ["trung_binh", "luy_thua"],
	given: [],
} as const satisfies Readonly<Record<RuleKind, readonly string[]>>;
export type RuleField = (typeof ruleFields)[RuleKind][number];
export type RuleText = Readonly<Partial<Record<RuleField, string>>>;

/** A field that could not be read. */
export interface RuleFault {
	readonly field: RuleField;
	readonly typed: string;
}
export type RuleRead = { readonly rule: Aggregation } | { readonly faults: readonly RuleFault[] };

/** 1.234,5 and 0,5 as people here write them; a point alone is a decimal point too. */
export function figureOf(text: string): number | null {
	const plain = text.trim();
	if (!/^-?\d+([.,]\d+)?$/.test(plain)) return null;
	return Number(plain.replace(",", "."));
}

const rangeWords = { fixed: "co-dinh", year: "trong-nam", expanding: "moi-nam" } as const;
const emptyWords = { "full-marks": "du-diem", "no-marks": "khong-diem", missing: "thieu" } as const;
export const ruleChoices = {
	khoang: Object.values(rangeWords),
	khong_phat_sinh: Object.values(emptyWords),
	ngoai_khoang: ["cat", "giu"],
	trung_binh: ["arithmetic", "geometric", "harmonic", "power"],
} as const;

/** Reads what was typed for a rule; every field that cannot be read is named. */
export function readRule(kind: RuleKind, text: RuleText): RuleRead {
	const faults: RuleFault[] = [];
	const wrong = (field: RuleField): void => void faults.push({ field, typed: text[field] ?? "" });
	const number = (field: RuleField): number => {
		const found = figureOf(text[field] ?? "");
		if (found === null) wrong(field);
		return found ?? 0;
	};
	const ifGiven = (field: RuleField): number | null => (text[field]?.trim() ? number(field) : null);
	const keyOf = <K extends string>(field: RuleField, words: Readonly<Record<K, string>>): K => {
		const found = (Object.keys(words) as K[]).find((key) => words[key] === text[field]);
		if (!found) wrong(field);
		return found ?? (Object.keys(words)[0] as K);
	};
	const rule = ((): Aggregation => {
		switch (kind) {
			case "sum": {
				const atMost = ifGiven("toi_da");
				return atMost === null ? { kind } : { kind, atMost };
			}
			case "weighted-sum":
				return { kind, factor: number("he_so"), offset: ifGiven("cong_them") ?? 0 };
			case "share-of-maximum": {
				const percent = ifGiven("du_diem_tu");
				const noCases = keyOf("khong_phat_sinh", emptyWords);
				return { kind, fullFrom: percent === null ? null : percent / 100, noCases };
			}
			case "step-table":
				return {
					kind,
					steps: stepsOf(text.bac ?? "", () => wrong("bac")),
					otherwise: ifGiven("duoi_bac") ?? 0,
				};
			case "min-max": {
				const range = keyOf("khoang", rangeWords);
				return {
					kind,
					floor: number("san"),
					ceiling: number("tran"),
					range: rangeOf(range, number),
					beyond: text.ngoai_khoang === "giu" ? "keep" : "clip",
				};
			}
			case "category-scores":
				return { kind, shares: sharesOf(text.loai ?? "", () => wrong("loai")) };
			case "mean":
				return { kind, mean: text.trung_binh === "power" ? { power: number("luy_thua") } : meanOf(text) };
			default:
				return { kind };
		}
	})();
	return faults.length > 0 ? { faults } : { rule };
}

const meanOf = ({ trung_binh }: RuleText): "arithmetic" | "geometric" | "harmonic" =>
	trung_binh === "geometric" || trung_binh === "harmonic" ? trung_binh : "arithmetic";

const rangeOf = (kind: Range["kind"], number: (field: RuleField) => number): Range =>
	kind === "fixed" ? { kind, lowest: number("thap_nhat"), highest: number("cao_nhat") } : { kind };

/** Lines "80 = 1,5". */
function pairsOf(text: string, wrong: () => void): readonly (readonly [string, number])[] {
	const lines = text.split(/[\n;]/).filter((line) => line.trim() !== "");
	if (lines.length === 0) wrong();
	return lines.flatMap((line) => {
		const [name = "", value = "", ...more] = line.split(/[=:]/);
		const figure = figureOf(value);
		if (name.trim() !== "" && figure !== null && more.length === 0) return [[name.trim(), figure] as const];
		wrong();
		return [];
	});
}

function stepsOf(text: string, wrong: () => void): readonly Step[] {
	return pairsOf(text, wrong)
		.map(([name, points]) => {
			const from = figureOf(name);
			if (from === null) wrong();
			return { from: from ?? 0, points };
		})
		.sort((a, b) => a.from - b.from);
}

/** Grades in percent of the maximum. */
const sharesOf = (text: string, wrong: () => void): Readonly<Record<string, number>> =>
	Object.fromEntries(pairsOf(text, wrong).map(([grade, percent]) => [grade, percent / 100]));

const shown = (figure: number | null): string =>
	figure === null ? "" : String(Number(figure.toPrecision(12))).replace(".", ",");

/** A rule as its form fields, so that it can be changed. */
export function textOfRule(rule: Aggregation): RuleText {
	switch (rule.kind) {
		case "sum":
			return { toi_da: shown(rule.atMost ?? null) };
		case "weighted-sum":
			return { he_so: shown(rule.factor), cong_them: shown(rule.offset) };
		case "share-of-maximum":
			return {
				du_diem_tu: shown(rule.fullFrom === null ? null : rule.fullFrom * 100),
				khong_phat_sinh: emptyWords[rule.noCases],
			};
		case "step-table":
			return {
				bac: rule.steps.map((step) => `${shown(step.from)} = ${shown(step.points)}`).join("\n"),
				duoi_bac: shown(rule.otherwise),
			};
		case "min-max":
			return {
				san: shown(rule.floor),
				tran: shown(rule.ceiling),
				khoang: rangeWords[rule.range.kind],
				ngoai_khoang: rule.beyond === "keep" ? "giu" : "cat",
				...(rule.range.kind === "fixed"
					? { thap_nhat: shown(rule.range.lowest), cao_nhat: shown(rule.range.highest) }
					: {}),
			};
		case "category-scores":
			return {
				loai: Object.entries(rule.shares)
					.map(([grade, share]) => `${grade} = ${shown(share * 100)}`)
					.join("\n"),
			};
		case "mean":
			return typeof rule.mean === "object"
				? { trung_binh: "power", luy_thua: shown(rule.mean.power) }
				: { trung_binh: rule.mean };
		default:
			return {};
	}
}
