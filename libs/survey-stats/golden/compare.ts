/**
 * Every difference beyond the tolerance, as "path: found, wanted". Only what is expected is looked at. The tolerance is relative; near 0 it is 1e-12
 * of the largest number of the same field, or 1e-14 of the largest of the case.
 */
export function differences(found: unknown, expected: unknown, tolerance: number): string[] {
	const whole = largest(expected);
	if (expected === null || typeof expected !== "object" || Array.isArray(expected)) {
		return compare(found, expected, { tolerance, floor: 1e-12 * whole }, "");
	}
	const record = (found ?? {}) as Record<string, unknown>;
	return Object.entries(expected).flatMap(([name, value]) => {
		const floor = Math.max(1e-12 * largest(value), 1e-14 * whole);
		return compare(record[name], value, { tolerance, floor }, name);
	});
}

/** An estimate of nobody: null with us, 0 ± 0 in R (departure 1 of the README). Either may stand in a file. */
export const nobody = Symbol("nobody");

function compare(found: unknown, expected: unknown, tolerance: Bounds, path: string): string[] {
	if (found === nobody)
		return expected === 0 || expected === -1 || expected === null
			? []
			: [`${path}: nobody, wanted ${short(expected)}`];
	if (typeof expected === "number") return numberDiffers(found, expected, tolerance, path);
	// What cannot be estimated is null here, whatever R calls it.
	if (expected === "Infinity" || expected === "-Infinity" || expected === "NaN")
		return compare(found, null, tolerance, path);
	if (expected === null) {
		const none = found === null || found === undefined || (typeof found === "number" && Number.isNaN(found));
		return none ? [] : [`${path}: ${short(found)}, wanted null`];
	}
	if (Array.isArray(expected)) {
		const list = toArray(found);
		if (list === null) return [`${path}: ${short(found)}, wanted a list`];
		if (list.length !== expected.length) return [`${path}: ${list.length} values, wanted ${expected.length}`];
		return expected.flatMap((value, index) => compare(list[index], value, tolerance, `${path}[${index}]`));
	}
	if (typeof expected === "object") {
		const record = (found ?? {}) as Record<string, unknown>;
		return Object.entries(expected).flatMap(([name, value]) =>
			compare(record[name], value, tolerance, `${path}.${name}`),
		);
	}
	return found === expected || String(found) === String(expected)
		? []
		: [`${path}: ${short(found)}, wanted ${short(expected)}`];
}

function numberDiffers(
	found: unknown,
	expected: number,
	{ tolerance, floor }: Bounds,
	path: string,
): string[] {
	const value = typeof found === "string" ? Number(found) : found;
	if (typeof value !== "number") return [`${path}: ${short(found)}, wanted ${expected}`];
	const distance = Math.abs(value - expected);
	if (distance <= tolerance * Math.abs(expected) || distance <= floor) return [];
	return [
		`${path}: ${value}, wanted ${expected} (relative ${(distance / Math.abs(expected)).toExponential(1)})`,
	];
}

interface Bounds {
	readonly tolerance: number;
	/** What rounding leaves of a number that should be 0. */
	readonly floor: number;
}

function largest(value: unknown): number {
	if (typeof value === "number") return Math.abs(value);
	if (value === null || typeof value !== "object") return 0;
	return Math.max(0, ...Object.values(value).map(largest));
}

function toArray(found: unknown): readonly unknown[] | null {
	if (Array.isArray(found)) return found;
	return ArrayBuffer.isView(found) ? Array.from(found as Float64Array) : null;
}

function short(value: unknown): string {
	return JSON.stringify(value)?.slice(0, 80) ?? "nothing";
}
