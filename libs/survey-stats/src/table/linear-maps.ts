/** New variables as linear maps of the means of the old: one row of coefficients per name. */
export interface LinearMaps {
	readonly names: readonly string[];
	readonly coefficients: readonly (readonly number[])[];
}

/** Answers behind each variable and each map of them: for a map, those of its least answered variable. groups × all names. */
export function answersOf(answers: Int32Array, p: number, maps: LinearMaps, groups: number): Int32Array {
	const k = p + maps.names.length;
	const all = new Int32Array(groups * k);
	for (let group = 0; group < groups; group += 1) {
		all.set(answers.subarray(group * p, group * p + p), group * k);
		for (const [m, row] of maps.coefficients.entries()) {
			const used = row.flatMap((c, j) => (c === 0 ? [] : [answers[group * p + j] as number]));
			all[group * k + p + m] = used.length === 0 ? 0 : Math.min(...used);
		}
	}
	return all;
}
