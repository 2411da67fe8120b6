import type { ProcedureStep, ProcedureVersion, TimeLimit } from "./version.ts";

const hoursOfDay = 8;

export type StepSum =
	/** no step has a time of its own */
	| { readonly kind: "none" }
	/** some step has none, or units that do not add: working days and days of the calendar */
	| { readonly kind: "not-added" }
	| {
			readonly kind: "sum";
			readonly sum: TimeLimit;
			/** against the limit of the whole; null: there is none, or it is in a unit that cannot be compared */
			readonly against: "same" | "less" | "more" | null;
	  };

/** Working hours and days add (eight hours to the day); days of the calendar only with their like. */
export function sumOfSteps(
	steps: readonly Pick<ProcedureStep, "limit">[],
	whole: ProcedureVersion["limit"],
): StepSum {
	const limits = steps.flatMap(({ limit }) => limit ?? []);
	if (limits.length === 0) return { kind: "none" };
	const sum = limits.length === steps.length ? added(limits) : null;
	if (sum === null) return { kind: "not-added" };
	return { kind: "sum", sum, against: whole === null ? null : compared(sum, whole) };
}

const inHours = ({ amount, unit }: TimeLimit): number =>
	unit === "working-day" ? amount * hoursOfDay : amount;
const isWorking = ({ unit }: TimeLimit): boolean => unit !== "day";

function added(limits: readonly TimeLimit[]): TimeLimit | null {
	const working = limits.filter(isWorking);
	if (working.length > 0 && working.length < limits.length) return null;
	if (working.length === 0) return { amount: total(limits.map(({ amount }) => amount)), unit: "day" };
	const hours = total(limits.map(inHours));
	const whole = hours % hoursOfDay === 0 && limits.some(({ unit }) => unit === "working-day");
	return whole
		? { amount: hours / hoursOfDay, unit: "working-day" }
		: { amount: hours, unit: "working-hour" };
}

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

function compared(sum: TimeLimit, whole: TimeLimit): "same" | "less" | "more" | null {
	if (isWorking(sum) !== isWorking(whole)) return null;
	const difference = inHours(sum) - inHours(whole);
	if (difference === 0) return "same";
	return difference < 0 ? "less" : "more";
}
