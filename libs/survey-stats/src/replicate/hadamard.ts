import { refuse } from "../fault.ts";

/** A matrix of ±1 with orthogonal rows, and its order. */
export interface Hadamard {
	readonly order: number;
	readonly entries: Int8Array;
}

/**
 * The smallest Hadamard matrix of an order above `above` that Sylvester's doubling (1867) and Paley's two constructions over primes (1933) make; first
 * row and column are 1.
 */
export function hadamardAbove(above: number): Hadamard {
	for (let order = 4 * Math.floor(above / 4) + 4; order <= 4 * above + 8; order += 4) {
		const found = hadamardOf(order);
		if (found !== null) return normalised(found);
	}
	return refuse("not-enough-units", { above });
}

function hadamardOf(order: number): Hadamard | null {
	if (order === 1) return { order, entries: Int8Array.of(1) };
	if (order === 2) return { order, entries: Int8Array.of(1, 1, 1, -1) };
	if (order % 4 !== 0) return null;
	const half = hadamardOf(order / 2);
	if (half !== null) return doubled(half);
	if (isPrime(order - 1) && (order - 1) % 4 === 3) return paleyOne(order - 1);
	const q = order / 2 - 1;
	return isPrime(q) && q % 4 === 1 ? paleyTwo(q) : null;
}

function doubled({ order, entries }: Hadamard): Hadamard {
	return matrixOf(2 * order, (i, j) => {
		const value = entries[(i % order) * order + (j % order)] as number;
		return i >= order && j >= order ? -value : value;
	});
}

function paleyOne(q: number): Hadamard {
	const chi = residues(q);
	return matrixOf(q + 1, (i, j) => {
		if (i === 0) return 1;
		if (j === 0) return -1;
		return i === j ? 1 : (chi[(i - j + q) % q] as number);
	});
}

function paleyTwo(q: number): Hadamard {
	const chi = residues(q);
	const symmetric = (i: number, j: number) => {
		if (i === j) return 0;
		return i === 0 || j === 0 ? 1 : (chi[(i - j + q) % q] as number);
	};
	const zero = [1, -1, -1, -1];
	const one = [1, 1, 1, -1];
	return matrixOf(2 * (q + 1), (i, j) => {
		const value = symmetric(i >> 1, j >> 1);
		const place = (i & 1) * 2 + (j & 1);
		return value === 0 ? (zero[place] as number) : value * (one[place] as number);
	});
}

/** 1 for squares, -1 for others, 0 for 0, modulo a prime. */
function residues(q: number): Int8Array {
	const chi = new Int8Array(q).fill(-1);
	for (let k = 1; k < q; k += 1) chi[(k * k) % q] = 1;
	chi[0] = 0;
	return chi;
}

function matrixOf(order: number, value: (i: number, j: number) => number): Hadamard {
	const entries = new Int8Array(order * order);
	for (let i = 0; i < order; i += 1) for (let j = 0; j < order; j += 1) entries[i * order + j] = value(i, j);
	return { order, entries };
}

/** Signs of rows and columns turned until the first ones are 1. */
function normalised({ order, entries }: Hadamard): Hadamard {
	const at = (i: number, j: number) => entries[i * order + j] as number;
	return matrixOf(order, (i, j) => at(i, j) * at(0, j) * at(i, 0) * at(0, 0));
}

function isPrime(n: number): boolean {
	if (n < 2) return false;
	for (let k = 2; k * k <= n; k += 1) if (n % k === 0) return false;
	return true;
}
