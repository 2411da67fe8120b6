import { Temporal } from "temporal-polyfill";
import type { LegalBasis, PlanHead } from "./plan.ts";
import type { TaskText } from "./task.ts";

type Kept<Value> = Value extends Temporal.PlainDate
	? string
	: Value extends object
		? { readonly [Name in keyof Value]: Kept<Value[Name]> }
		: Value;

const day = (kept: string): Temporal.PlainDate => Temporal.PlainDate.from(kept);

/** A content that was kept as plain data, with its days again as days. */
export function revived(kind: string | undefined, kept: unknown): unknown {
	if (kind === "head") return headOf(kept as Kept<PlanHead>);
	if (kind === "basis") {
		const basis = kept as Kept<LegalBasis>;
		return { ...basis, day: basis.day === null ? null : day(basis.day) };
	}
	if (kind === "task") return taskOf(kept as Kept<TaskText>);
	return kept;
}

function headOf(kept: Kept<PlanHead>) {
	const { parent, period } = kept;
	return {
		...kept,
		period: { first: day(period.first), last: day(period.last) },
		parent: parent && { ...parent, day: parent.day === null ? null : day(parent.day) },
	};
}

function taskOf(kept: Kept<TaskText>) {
	const { deadline } = kept;
	return { ...kept, deadline: deadline.kind === "day" ? { ...deadline, day: day(deadline.day) } : deadline };
}
