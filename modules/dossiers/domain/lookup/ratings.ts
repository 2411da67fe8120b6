/** What the short form asks beside how satisfied somebody is; every question may be left out. */
export const ratingQuestions = {
	clear: ["yes", "partly", "no"],
	respectful: ["yes", "partly", "no"],
	visits: ["none", "one", "two", "more"],
	extra: ["no", "yes"],
} as const;
export type RatingQuestion = keyof typeof ratingQuestions;
export const ratingQuestionNames = Object.keys(ratingQuestions) as readonly RatingQuestion[];

export type RatingAnswers = { readonly satisfaction: number } & {
	readonly [Q in RatingQuestion]: (typeof ratingQuestions)[Q][number] | null;
};

/** Answers added up; each question has its counts in the order of its answers. */
export type RatingSum = {
	readonly answered: number;
	/** satisfied or very satisfied: 4 or 5 */
	readonly satisfied: number;
	/** answers 1 to 5 */
	readonly satisfaction: readonly number[];
} & { readonly [Q in RatingQuestion]: readonly number[] };

/** Fewer answers than this are shown to nobody. */
export const leastAnswers = 5;

const count = (among: readonly unknown[], given: readonly unknown[]): readonly number[] =>
	among.map((answer) => given.filter((each) => each === answer).length);

export function sumOf(ratings: readonly RatingAnswers[]): RatingSum {
	const given = ratings.map(({ satisfaction }) => satisfaction);
	const of = (question: RatingQuestion) =>
		count(
			ratingQuestions[question],
			ratings.map((rating) => rating[question]),
		);
	return {
		answered: ratings.length,
		satisfied: given.filter((each) => each >= 4).length,
		satisfaction: count([1, 2, 3, 4, 5], given),
		clear: of("clear"),
		respectful: of("respectful"),
		visits: of("visits"),
		extra: of("extra"),
	};
}

const plus = (a: readonly number[], b: readonly number[]): readonly number[] =>
	a.map((each, at) => each + (b[at] ?? 0));

export const addSums = (sums: readonly RatingSum[]): RatingSum =>
	sums.reduce(
		(a, b) => ({
			answered: a.answered + b.answered,
			satisfied: a.satisfied + b.satisfied,
			satisfaction: plus(a.satisfaction, b.satisfaction),
			clear: plus(a.clear, b.clear),
			respectful: plus(a.respectful, b.respectful),
			visits: plus(a.visits, b.visits),
			extra: plus(a.extra, b.extra),
		}),
		sumOf([]),
	);

export interface Batch<R> {
	readonly firstMonth: string;
	readonly lastMonth: string;
	readonly ratings: readonly R[];
}

/**
 * Whole months in a row, until there are five answers or more. What is left over waits for the months to come. Since
 * every figure that is shown is made of such batches, no two figures differ by fewer than five answers.
 */
export function batchesOf<R extends { readonly month: string }>(ratings: readonly R[]): readonly Batch<R>[] {
	const batches: Batch<R>[] = [];
	let open: R[] = [];
	for (const month of [...new Set(ratings.map((rating) => rating.month))].sort()) {
		open.push(...ratings.filter((rating) => rating.month === month));
		if (open.length < leastAnswers) continue;
		batches.push({ firstMonth: open[0]?.month ?? month, lastMonth: month, ratings: open });
		open = [];
	}
	return batches;
}
