/** Components of a total, in whole hundredths of a point, so that sums are exact. */
export interface Component {
	readonly value: number;
	readonly least: number;
	readonly most: number;
	readonly locked: boolean;
}

/**
 * One component is moved and the others make up for it, so that the sum stays `total`: each unlocked one gives or takes in
 * proportion to the room it has, rests go to those with the largest fractions. Where all the others together have too
 * little room, the moved one stops as far as they reach.
 */
export function shareOut(
	components: readonly Component[],
	moved: number,
	wanted: number,
	total: number,
): readonly number[] {
	const others = components
		.map((each, at) => ({ ...each, at }))
		.filter(({ at, locked }) => at !== moved && !locked);
	const own = components[moved];
	if (!own) return components.map(({ value }) => value);
	const fixed = sum(components.filter(({ locked }, at) => locked && at !== moved).map(({ value }) => value));
	const room = total - fixed;
	const lowest = Math.max(own.least, room - sum(others.map(({ most }) => most)));
	const highest = Math.min(own.most, room - sum(others.map(({ least }) => least)));
	const reached = Math.min(Math.max(wanted, lowest), Math.max(highest, lowest));
	const rest = spread(others, room - reached);
	return components.map(({ value }, at) => {
		if (at === moved) return reached;
		const place = others.findIndex((other) => other.at === at);
		return place < 0 ? value : (rest[place] ?? value);
	});
}

function spread(others: readonly Component[], target: number): readonly number[] {
	const change = target - sum(others.map(({ value }) => value));
	const rooms = others.map(({ value, least, most }) =>
		Math.max(0, change > 0 ? most - value : value - least),
	);
	const all = sum(rooms);
	if (all === 0) return others.map(({ value }) => value);
	const share = Math.min(1, Math.abs(change) / all);
	const exact = rooms.map((room) => room * share);
	const whole = exact.map(Math.floor);
	let left = Math.min(Math.abs(change), all) - sum(whole);
	const byFraction = exact.map((value, at) => ({ at, fraction: value - Math.floor(value) }));
	for (const { at } of byFraction.sort((a, b) => b.fraction - a.fraction)) {
		if (left <= 0 || (whole[at] ?? 0) >= (rooms[at] ?? 0)) continue;
		whole[at] = (whole[at] ?? 0) + 1;
		left -= 1;
	}
	return others.map(({ value }, at) => value + Math.sign(change) * (whole[at] ?? 0));
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
