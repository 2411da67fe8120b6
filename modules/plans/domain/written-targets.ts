import type { WrittenTarget } from "@guong/admin-docs";
import type { TargetGroup, TargetText } from "./plan.ts";

const groupWords: Readonly<Record<TargetGroup, string>> = {
	high: "cao nhất",
	"upper-middle": "trung bình cao",
	"lower-middle": "trung bình thấp",
	low: "thấp nhất",
};

/** A target as a paper prints it: with all its decimals, so a figure with a nought at its end is said in a sentence. */
export function writtenTarget(target: TargetText): WrittenTarget {
	const { label, value, increase, unitLabel, inGroup, year } = target;
	if (value === null) return { sentence: withoutValue(target) };
	const plain = [value, increase].every((figure) => figure === null || String(Number(figure)) === figure);
	if (!plain || unitLabel === null || inGroup !== null) return { sentence: withValue(target, value) };
	return {
		what: label,
		comparison: target.atLeast ? "at-least" : "at-most",
		value: Number(value),
		unit: unitLabel,
		year,
		increase: increase === null ? null : { by: Number(increase), over: target.baselineYear },
	};
}

const shown = (figure: string): string => figure.replace(".", ",");
const withUnit = (figure: string, unit: string | null): string =>
	unit === "%" ? `${shown(figure)}%` : `${shown(figure)}${unit ? ` ${unit}` : ""}`;

function withValue({ label, atLeast, unitLabel, year, ...rest }: TargetText, value: string): string {
	const figure = withUnit(value, unitLabel);
	const reached = atLeast ? `đạt từ ${figure} trở lên` : `không quá ${figure}`;
	const aims = [`${label} năm ${year} ${reached}`, increased({ unitLabel, ...rest }), inGroupWords(rest)];
	return aims.filter((part) => part !== "").join(", ");
}

function withoutValue({ label, year, ...rest }: TargetText): string {
	const aims = [increased(rest), inGroupWords(rest)].filter((part) => part !== "");
	return `${label} năm ${year} ${aims.join(", ")}`;
}

function increased({
	increase,
	unitLabel,
	baselineYear,
}: Pick<TargetText, "increase" | "unitLabel" | "baselineYear">): string {
	if (increase === null) return "";
	return `tăng ${withUnit(increase, unitLabel)}${baselineYear === null ? "" : ` so với năm ${baselineYear}`}`;
}

const inGroupWords = ({ inGroup }: Pick<TargetText, "inGroup">): string =>
	inGroup === null ? "" : `thuộc nhóm ${groupWords[inGroup]}`;
