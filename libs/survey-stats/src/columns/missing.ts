/** Why an answer is not there. The number is what a column stores per row; 0 is an answer. */
export const answerStates = ["answered", "not-asked", "dont-know", "refused", "not-applicable"] as const;

/** One of `answerStates`. */
export type AnswerState = (typeof answerStates)[number];

/** How a state is written in a column of states. */
export function numberOfState(state: AnswerState): number {
	return answerStates.indexOf(state);
}

/** Rows per state, and the sum of weights per state where weights are given. */
export interface AnswerCounts {
	readonly rows: Readonly<Record<AnswerState, number>>;
	readonly weight: Readonly<Record<AnswerState, number>>;
}

/** Rows and weight by state, over the rows of the domain (null: all). */
export function countAnswers(
	states: Uint8Array,
	weights: Float64Array,
	inDomain: Uint8Array | null,
): AnswerCounts {
	const rows = new Float64Array(answerStates.length);
	const weight = new Float64Array(answerStates.length);
	for (let row = 0; row < states.length; row += 1) {
		if (inDomain !== null && inDomain[row] === 0) continue;
		const state = states[row] as number;
		rows[state] = (rows[state] as number) + 1;
		weight[state] = (weight[state] as number) + (weights[row] as number);
	}
	return { rows: named(rows), weight: named(weight) };
}

function named(numbers: Float64Array): Record<AnswerState, number> {
	const pairs = answerStates.map((state, index) => [state, numbers[index] as number] as const);
	return Object.fromEntries(pairs) as Record<AnswerState, number>;
}
