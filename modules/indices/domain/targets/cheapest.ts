import { quantile } from "@guong/index-math";

/** What a component may be raised by: from what happened, not from what is wished. */
export interface Room {
	readonly code: string;
	/** hundredths of a point, as a paper prints it */
	readonly baseline: number;
	/** one-year changes of units that began at a similar level, points, any order */
	readonly changes: readonly number[];
	/** highest of the scale, points; null: not known */
	readonly ceiling: number | null;
	readonly locked: boolean;
	/** how hard it is thought to be, 1 usual; multiplies every cost of the component */
	readonly effort: number;
}

export interface CheapestQuestion {
	/** hundredths: total wished less the printed baselines */
	readonly needed: number;
	/** nothing is raised by more than this share of similar cases was: 0.75 */
	readonly within: number;
	/** at most so many components; null: any number */
	readonly mostComponents: number | null;
}

export type LimitedQuestion = CheapestQuestion & { readonly mostComponents: number };

/** A stretch of a raise; each further one costs more, since fewer cases got so far. */
export interface Stretch {
	readonly code: string;
	/** hundredths */
	readonly length: number;
	/** for one hundredth */
	readonly cost: number;
}

export type Cheapest =
	| {
			readonly kind: "found";
			/** code → hundredths, only those that are raised */
			readonly raises: ReadonlyMap<string, number>;
			readonly cost: number;
	  }
	| {
			readonly kind: "out-of-reach";
			/** hundredths that can be reached within all limits */
			readonly reach: number;
			/** components at the limit of what happened or of the scale */
			readonly atLimit: readonly string[];
			readonly locked: readonly string[];
			/** the number of components is what binds */
			readonly tooFew: boolean;
	  };

/** Ends of the stretches as shares of similar cases, and what a point costs in them against the first. */
const steps = [
	{ share: 0.5, factor: 1 },
	{ share: 0.75, factor: 2 },
	{ share: 0.9, factor: 4 },
	{ share: 1, factor: 8 },
] as const;

/**
 * The stretches of one component up to the share allowed. One usual raise (the median of the rises that happened) costs 1 times its
 * effort; beyond it each point costs 2, 4, 8 times as much. That scale is ours, a convention and no measurement.
 */
export function stretchesOf(room: Room, within: number): readonly Stretch[] {
	const rises = room.changes.filter((change) => change > 0);
	if (room.locked || rises.length === 0) return [];
	const top = room.ceiling === null ? Infinity : Math.max(0, Math.round(room.ceiling * 100) - room.baseline);
	const usual = Math.max(1, Math.round(quantile(rises, 0.5) * 100));
	let done = 0;
	return steps.flatMap(({ share, factor }, place): Stretch[] => {
		if ((steps[place - 1]?.share ?? 0) >= within) return [];
		const end = Math.min(top, Math.floor(quantile(rises, Math.min(share, within)) * 100 + 1e-9));
		const length = end - done;
		if (length <= 0) return [];
		done = end;
		return [{ code: room.code, length, cost: (factor * room.effort) / usual }];
	});
}

/**
 * The question as a model in CPLEX LP format: whole hundredths `s0…`, one yes-or-no `y…` a component, since their number is limited. Costs
 * rise from stretch to stretch, so an optimum fills them in order by itself.
 */
export function modelOf(stretches: readonly Stretch[], question: LimitedQuestion): string {
	const codes = [...new Set(stretches.map(({ code }) => code))];
	const names = stretches.map((_, place) => `s${place}`);
	const sum = (terms: readonly string[]) => (terms.length > 0 ? terms.join(" + ") : "0 s0");
	const ofCode = (code: string) => names.filter((_, place) => stretches[place]?.code === code);
	const reachOf = (code: string) =>
		stretches.filter((each) => each.code === code).reduce((so, { length }) => so + length, 0);
	return [
		"Minimize",
		` cost: ${sum(stretches.map(({ cost }, place) => `${cost.toFixed(9)} s${place}`))}`,
		"Subject To",
		` total: ${sum(names)} = ${question.needed}`,
		...codes.map((code, k) => ` on${k}: ${sum(ofCode(code))} - ${reachOf(code)} y${k} <= 0`),
		` count: ${sum(codes.map((_, k) => `y${k}`))} <= ${question.mostComponents}`,
		"Bounds",
		...stretches.map(({ length }, place) => ` 0 <= s${place} <= ${length}`),
		"General",
		` ${names.join(" ")}`,
		"Binary",
		` ${codes.map((_, k) => `y${k}`).join(" ")}`,
		"End",
	].join("\n");
}

/** Raises from the values of the stretches, in their order. */
export function raisesOf(stretches: readonly Stretch[], values: readonly number[]): Cheapest {
	const raises = new Map<string, number>();
	let cost = 0;
	for (const [place, stretch] of stretches.entries()) {
		const length = Math.round(values[place] ?? 0);
		if (length === 0) continue;
		raises.set(stretch.code, (raises.get(stretch.code) ?? 0) + length);
		cost += length * stretch.cost;
	}
	return { kind: "found", raises, cost };
}

/**
 * Without a limit on the number of components the cheapest stretches in order are the optimum: costs only rise within a component, so
 * no stretch is taken before one that it follows. Null: the total is out of reach.
 */
export function fillInOrder(stretches: readonly Stretch[], needed: number): readonly number[] | null {
	const values = stretches.map(() => 0);
	let left = needed;
	const order = stretches.map((stretch, place) => ({ ...stretch, place })).sort((a, b) => a.cost - b.cost);
	for (const { place, length } of order) {
		values[place] = Math.min(left, length);
		left -= values[place];
	}
	return left > 0 ? null : values;
}

/** What binds when the total cannot be reached: limits named, so that somebody can decide which to move. */
export function outOfReach(
	rooms: readonly Room[],
	stretches: readonly Stretch[],
	question: CheapestQuestion,
): Cheapest {
	const reachOf = (code: string) =>
		stretches.filter((each) => each.code === code).reduce((so, { length }) => so + length, 0);
	const reaches = rooms
		.filter(({ locked }) => !locked)
		.map(({ code }) => ({ code, reach: reachOf(code) }))
		.sort((a, b) => b.reach - a.reach);
	const all = reaches.reduce((so, { reach }) => so + reach, 0);
	const used = reaches.slice(0, question.mostComponents ?? reaches.length);
	return {
		kind: "out-of-reach",
		reach: used.reduce((so, { reach }) => so + reach, 0),
		atLimit: used.map(({ code }) => code),
		locked: rooms.filter(({ locked }) => locked).map(({ code }) => code),
		tooFew: all >= question.needed,
	};
}
