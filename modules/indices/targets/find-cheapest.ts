import highsLoader from "highs";
import {
	type Cheapest,
	type CheapestQuestion,
	fillInOrder,
	type LimitedQuestion,
	modelOf,
	outOfReach,
	type Room,
	raisesOf,
	type Stretch,
	stretchesOf,
} from "../domain/targets/cheapest.ts";

// the package's types describe its CommonJS build; in the module that Node loads the default export is the loader itself
const loadHighs = highsLoader as unknown as typeof highsLoader.default;
let solver: ReturnType<typeof loadHighs> | null = null;

/** The cheapest raises that reach a total. */
export async function findCheapest(rooms: readonly Room[], question: CheapestQuestion): Promise<Cheapest> {
	const stretches = rooms.flatMap((room) => stretchesOf(room, question.within));
	if (question.needed <= 0) return raisesOf([], []);
	if (stretches.length === 0) return outOfReach(rooms, stretches, question);
	const { mostComponents } = question;
	if (mostComponents === null || mostComponents >= rooms.length) {
		const filled = fillInOrder(stretches, question.needed);
		return filled ? raisesOf(stretches, filled) : outOfReach(rooms, stretches, question);
	}
	return solve(rooms, stretches, { ...question, mostComponents });
}

/** With a limit on their number it is a choice of components: a mixed-integer model for HiGHS, tens of columns, milliseconds. */
export async function solve(
	rooms: readonly Room[],
	stretches: readonly Stretch[],
	question: LimitedQuestion,
): Promise<Cheapest> {
	solver ??= loadHighs();
	// a limit for the worst case: a page must not wait for a proof of the last thousandth
	const solution = (await solver).solve(modelOf(stretches, question), { time_limit: 2, output_flag: false });
	if (solution.Status !== "Optimal") return outOfReach(rooms, stretches, question);
	const columns = solution.Columns as Readonly<Record<string, { readonly Primal?: number }>>;
	return raisesOf(
		stretches,
		stretches.map((_, place) => columns[`s${place}`]?.Primal ?? 0),
	);
}
