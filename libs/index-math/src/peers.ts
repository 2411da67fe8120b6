/** What makes two units alike: numbers of any kind, each with what one step of likeness is worth (its deviation, say); groups must be equal. */
export interface PeerProfile {
	readonly unit: string;
	/** same region, same kind of unit: those of another group are no peers; null: not known, and no peer of anybody */
	readonly group: string | null;
	/** level of the index, size, income: one number a trait, null where not known */
	readonly traits: readonly (number | null)[];
}

/** One unit like the one asked for. */
export interface Peer {
	readonly unit: string;
	/** root of the mean of squared differences over the traits both have, each over its deviation; 0 is just alike */
	readonly distance: number;
	/** over how many traits */
	readonly over: number;
}

/** Who counts as a peer, and how many are wanted. */
export interface PeerRule {
	readonly count: number;
	/** only units of the same group */
	readonly sameGroup: boolean;
	/** no unit further than this, in deviations; left out: however far */
	readonly within?: number;
}

/**
 * The units most like one unit, nearest first, equally near ones in the order of their codes. Traits count alike: differences are divided by the
 * deviation of the trait over all units handed in (n - 1); a trait that does not vary is no difference. A unit that shares no known trait is no peer, unless
 * there are no traits and the group alone decides (distance 0).
 *
 * RangeError: the unit is not among the profiles or twice, or profiles have unequal numbers of traits.
 */
export function peersOf(profiles: readonly PeerProfile[], unit: string, rule: PeerRule): readonly Peer[] {
	const own = profiles.filter((each) => each.unit === unit);
	const [self] = own;
	if (!self || own.length > 1) throw new RangeError(`${unit} stands ${own.length} times in the profiles.`);
	if (profiles.some(({ traits }) => traits.length !== self.traits.length))
		throw new RangeError("Every profile has the same traits.");
	const deviations = self.traits.map((_, at) =>
		deviationOf(profiles.map(({ traits }) => traits[at] ?? null)),
	);
	return profiles
		.filter((each) => each.unit !== unit)
		.filter((each) => !rule.sameGroup || (self.group !== null && each.group === self.group))
		.flatMap((each): Peer[] => {
			const { sum, over } = between(self.traits, each.traits, deviations);
			if (over === 0) return self.traits.length === 0 ? [{ unit: each.unit, distance: 0, over }] : [];
			return [{ unit: each.unit, distance: Math.sqrt(sum / over), over }];
		})
		.filter(({ distance }) => rule.within === undefined || distance <= rule.within)
		.sort((a, b) => a.distance - b.distance || (a.unit < b.unit ? -1 : 1))
		.slice(0, rule.count);
}

function between(
	a: PeerProfile["traits"],
	b: PeerProfile["traits"],
	deviations: readonly number[],
): { readonly sum: number; readonly over: number } {
	let [sum, over] = [0, 0];
	for (const [at, x] of a.entries()) {
		const y = b[at] ?? null;
		if (x === null || y === null) continue;
		const deviation = deviations[at] as number;
		sum += deviation === 0 ? 0 : ((x - y) / deviation) ** 2;
		over++;
	}
	return { sum, over };
}

function deviationOf(column: readonly (number | null)[]): number {
	const known = column.filter((x) => x !== null);
	if (known.length < 2) return 0;
	const mean = known.reduce((sum, x) => sum + x, 0) / known.length;
	return Math.sqrt(known.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (known.length - 1));
}
