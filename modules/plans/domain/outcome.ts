/** Whether a published figure meets a target, at the precision in which the target was printed. */
export type Outcome = "met" | "missed" | "unknown";

/** Both figures are decimal text. A target of 43.24 is met by a published 43.2361, which the same rounding prints as 43.24. */
export function outcomeOf(
	target: { readonly value: string | null; readonly atLeast: boolean },
	published: string | null,
): Outcome {
	if (target.value === null || published === null) return "unknown";
	const decimals = target.value.split(".")[1]?.length ?? 0;
	const [reached, wanted] = [Number(Number(published).toFixed(decimals)), Number(target.value)];
	return (target.atLeast ? reached >= wanted : reached <= wanted) ? "met" : "missed";
}
