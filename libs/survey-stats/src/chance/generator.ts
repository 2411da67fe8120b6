import { digestWords } from "./sha256.ts";

/** Numbers by chance that anybody can make again from the seed. */
export interface Generator {
	/** 0 <= u < 1, a multiple of 2^-53 */
	readonly uniform: () => number;
	/** a whole number 0 … bound-1, each equally likely; 0 < bound <= 2^53 */
	readonly below: (bound: number) => number;
}

const mask = (1n << 64n) - 1n;

/**
 * xoshiro256** 1.0 (Blackman & Vigna 2018), its state of 256 bits being the SHA-256 digest of the seed's UTF-8 bytes, read as four 64-bit numbers, most
 * significant byte first. A uniform number is the upper 53 bits of one output over 2^53. The test vector stands in README.
 */
export function generatorOf(seed: string): Generator {
	const words = digestWords(seed);
	const state = [0, 2, 4, 6].map((i) => (BigInt(words[i] as number) << 32n) | BigInt(words[i + 1] as number));
	const bits = () => Number(next(state) >> 11n);
	return {
		uniform: () => bits() / 2 ** 53,
		below: (bound) => below(bits, bound),
	};
}

/** Whole numbers without bias: outputs beyond the last full round of `bound` are thrown away. */
function below(bits: () => number, bound: number): number {
	const rounds = Math.floor(2 ** 53 / bound) * bound;
	for (;;) {
		const drawn = bits();
		if (drawn < rounds) return drawn % bound;
	}
}

function next(state: bigint[]): bigint {
	let [s0, s1, s2, s3] = state as [bigint, bigint, bigint, bigint];
	const result = (rotated((s1 * 5n) & mask, 7n) * 9n) & mask;
	const shifted = (s1 << 17n) & mask;
	s2 ^= s0;
	s3 ^= s1;
	s1 ^= s2;
	s0 ^= s3;
	s2 ^= shifted;
	s3 = rotated(s3, 45n);
	state[0] = s0;
	state[1] = s1;
	state[2] = s2;
	state[3] = s3;
	return result;
}

function rotated(x: bigint, by: bigint): bigint {
	return ((x << by) | (x >> (64n - by))) & mask;
}
