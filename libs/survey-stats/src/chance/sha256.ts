// SHA-256, FIPS 180-4, of a text's UTF-8 bytes. Here because a pure library has no crypto and the draw must run in any browser.

const primes = firstPrimes(64);
const rounds = Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const initial = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

/** The digest as 32 bytes in hexadecimal. */
export function sha256(text: string): string {
	return [...digestWords(text)].map((word) => word.toString(16).padStart(8, "0")).join("");
}

/** The digest as eight 32-bit words, first first. */
export function digestWords(text: string): Uint32Array {
	const bytes = padded(utf8Of(text));
	const hash = Uint32Array.from(initial);
	const schedule = new Uint32Array(64);
	for (let block = 0; block < bytes.length; block += 64) {
		for (let i = 0; i < 16; i += 1) schedule[i] = wordAt(bytes, block + 4 * i);
		for (let i = 16; i < 64; i += 1) {
			schedule[i] =
				small1(at(schedule, i - 2)) +
				at(schedule, i - 7) +
				small0(at(schedule, i - 15)) +
				at(schedule, i - 16);
		}
		compress(hash, schedule);
	}
	return hash;
}

function compress(hash: Uint32Array, schedule: Uint32Array): void {
	const v = Uint32Array.from(hash);
	for (let i = 0; i < 64; i += 1) {
		const [a, b, c, e, f, g] = [at(v, 0), at(v, 1), at(v, 2), at(v, 4), at(v, 5), at(v, 6)];
		const t1 = at(v, 7) + large1(e) + ((e & f) ^ (~e & g)) + at(rounds, i) + at(schedule, i);
		const t2 = large0(a) + ((a & b) ^ (a & c) ^ (b & c));
		v.copyWithin(1, 0, 7);
		v[4] = at(v, 4) + t1;
		v[0] = t1 + t2;
	}
	for (let i = 0; i < 8; i += 1) hash[i] = at(hash, i) + at(v, i);
}

function at(words: Uint32Array, index: number): number {
	return words[index] as number;
}

function rotated(x: number, by: number): number {
	return (x >>> by) | (x << (32 - by));
}

function small0(x: number): number {
	return rotated(x, 7) ^ rotated(x, 18) ^ (x >>> 3);
}

function small1(x: number): number {
	return rotated(x, 17) ^ rotated(x, 19) ^ (x >>> 10);
}

function large0(x: number): number {
	return rotated(x, 2) ^ rotated(x, 13) ^ rotated(x, 22);
}

function large1(x: number): number {
	return rotated(x, 6) ^ rotated(x, 11) ^ rotated(x, 25);
}

function fraction(root: number): number {
	return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

function firstPrimes(count: number): number[] {
	const found: number[] = [];
	for (let n = 2; found.length < count; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
	return found;
}

function wordAt(bytes: Uint8Array, index: number): number {
	return (
		((at8(bytes, index) << 24) |
			(at8(bytes, index + 1) << 16) |
			(at8(bytes, index + 2) << 8) |
			at8(bytes, index + 3)) >>>
		0
	);
}

function at8(bytes: Uint8Array, index: number): number {
	return bytes[index] as number;
}

function padded(bytes: readonly number[]): Uint8Array {
	const size = 64 * Math.ceil((bytes.length + 9) / 64);
	const result = new Uint8Array(size);
	result.set(bytes);
	result[bytes.length] = 0x80;
	for (let k = 0, bits = bytes.length * 8; k < 8; k += 1) {
		result[size - 1 - k] = bits % 256;
		bits = Math.floor(bits / 256);
	}
	return result;
}

function utf8Of(text: string): number[] {
	return [...text].flatMap((character) => {
		const code = character.codePointAt(0) as number;
		if (code < 0x80) return [code];
		if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 63)];
		if (code < 0x10000) return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
		return [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
	});
}
