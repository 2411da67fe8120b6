import type { BodyContext } from "../bodies/body-context.ts";
import type { Found, PaperReference, ReferenceRole } from "../reading.ts";
import type { Paragraph } from "../text/paragraphs.ts";
import type { LineFinder } from "../text/passage.ts";
import { referencesIn } from "./references.ts";
import { unitsNamed, withUnit } from "./units-named.ts";

/** Papers named in the introduction and the body, each with the part it plays. */
export function referencesOf(
	preamble: readonly Paragraph[],
	body: readonly Paragraph[],
	bodies: BodyContext,
	lineOf: LineFinder,
	/** the paper's own number and day, which an appendix repeats */
	own: { readonly number: string | null; readonly day: string | null },
): Found<PaperReference>[] {
	const units = unitsNamed(
		[...preamble, ...body].map(({ passage }) => passage),
		bodies,
	);
	return [
		...preamble.flatMap(({ passage }) =>
			referencesIn(passage, (from) => roleInPreamble(passage.fold, from), bodies, lineOf),
		),
		...body.flatMap(({ passage }) =>
			referencesIn(passage, (from) => roleInBody(passage.fold, from), bodies, lineOf),
		),
	]
		.filter(
			({ value: { number, date } }) =>
				number === null || number.normalized !== own.number || (date !== null && date.date !== own.day),
		)
		.map((found) => withUnit(found, units));
}

function roleInPreamble(fold: string, from: number): ReferenceRole {
	const before = fold.slice(Math.max(0, from - 40), from);
	// a decision that puts a plan in force stands for the plan
	const carriesOut =
		/(?:thực hiện|triển khai)[^;.]{0,30}$/u.test(before) &&
		/^(?:kế hoạch|chương trình|quyết định [^;]{0,160}(?:ban hành|phê duyệt) (?:kế hoạch|chương trình|đề án))/u.test(
			fold.slice(from, from + 220),
		);
	return carriesOut ? "parent-plan" : "basis";
}

function roleInBody(fold: string, from: number): ReferenceRole {
	if (/đồng bộ|gắn với|lồng ghép/u.test(fold.slice(Math.max(0, from - 40), from))) return "related";
	const carriesOut = /^(?:triển khai|thực hiện|quán triệt|tiếp tục thực hiện)/u.test(fold);
	return carriesOut &&
		/^(?:chương trình|kế hoạch|quyết định|nghị quyết|chỉ thị)/u.test(fold.slice(from, from + 20))
		? "basis"
		: "cited-law";
}
