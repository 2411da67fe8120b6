import { digestWords } from "./sha256.ts";

/** Numbers by chance that anybody can make again from the seed. */
export interface Chance {
	/** 0 <= u < 1, a multiple of 2^-53 */
	readonly uniform: () => number;
	/** a whole number 0 … bound - 1, each equally likely; 0 < bound <= 2^53 */
	readonly below: (bound: number) => number;
	/** a standard normal number */
	readonly normal: () => number;
}

/**
 * xoshiro256** 1.0 (Blackman and Vigna 2018); its state of 256 bits is the SHA-256 digest of the seed's UTF-8 bytes, read as four 64-bit numbers, most
 * significant byte first. A uniform number is the upper 53 bits of one output over 2^53. `below(n)` is those 53 bits modulo n, outputs beyond the last full
 * round of n thrown away. A normal number: Marsaglia's polar method on pairs 2u - 1, the first of each pair returned, then the second.
 *
 * The test vector stands in README. It is the generator of our survey library too: the same seed gives the same numbers in both.
 */
export function chanceOf(seed: string): Chance {
	// s0 high, s0 low, s1 high, s1 low, …: whole 64-bit numbers do not fit into a number
	const state = new Int32Array(digestWords(seed));
	const bits = () => nextBits(state);
	const uniform = () => bits() / 2 ** 53;
	let spare: number | null = null;
	const normal = () => {
		const kept = spare;
		spare = null;
		if (kept !== null) return kept;
		for (;;) {
			const [x, y] = [2 * uniform() - 1, 2 * uniform() - 1];
			const square = x * x + y * y;
			if (square >= 1 || square === 0) continue;
			const length = Math.sqrt((-2 * Math.log(square)) / square);
			spare = y * length;
			return x * length;
		}
	};
	const below = (bound: number) => {
		const whole = Math.floor(2 ** 53 / bound) * bound;
		for (;;) {
			const drawn = bits();
			if (drawn < whole) return drawn % bound;
		}
	};
	return { uniform, below, normal };
}

/** One run a row, one standard normal number a column: what `simulateRanks` asks for. */
export function normalRows(chance: Chance, runs: number, columns: number): readonly (readonly number[])[] {
	return Array.from({ length: runs }, () => Array.from({ length: columns }, () => chance.normal()));
}

/** The upper 53 bits of the next output. */
function nextBits(s: Int32Array): number {
	const s1h = s[2] as number;
	const s1l = s[3] as number;
	// rotl(s1 * 5, 7) * 9
	const fiveLow = (s1l >>> 0) * 5;
	const fiveHigh = (Math.imul(s1h, 5) + Math.floor(fiveLow / 2 ** 32)) | 0;
	const low5 = fiveLow | 0;
	const turnedHigh = (fiveHigh << 7) | (low5 >>> 25);
	const turnedLow = (low5 << 7) | (fiveHigh >>> 25);
	const nineLow = (turnedLow >>> 0) * 9;
	const high = (Math.imul(turnedHigh, 9) + Math.floor(nineLow / 2 ** 32)) >>> 0;
	const low = (nineLow | 0) >>> 0;
	advance(s, s1h, s1l);
	return high * 2 ** 21 + (low >>> 11);
}

function advance(s: Int32Array, s1h: number, s1l: number): void {
	s[4] = (s[4] as number) ^ (s[0] as number);
	s[5] = (s[5] as number) ^ (s[1] as number);
	s[6] = (s[6] as number) ^ s1h;
	s[7] = (s[7] as number) ^ s1l;
	s[2] = s1h ^ (s[4] as number);
	s[3] = s1l ^ (s[5] as number);
	s[0] = (s[0] as number) ^ (s[6] as number);
	s[1] = (s[1] as number) ^ (s[7] as number);
	s[4] = (s[4] as number) ^ ((s1h << 17) | (s1l >>> 15));
	s[5] = (s[5] as number) ^ (s1l << 17);
	// rotl by 45: halves changed places, then by 13
	const h = s[6] as number;
	const l = s[7] as number;
	s[6] = (l << 13) | (h >>> 19);
	s[7] = (h << 13) | (l >>> 19);
}
