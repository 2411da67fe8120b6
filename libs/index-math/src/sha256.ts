// SHA-256, FIPS 180-4, of a text's UTF-8 bytes: here because a pure library has no crypto, and seeds and digests must be the same in any browser.

const primes = [
	2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97,
];
for (let n = 101; primes.length < 64; n += 2) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
const constants = Uint32Array.from(primes, (prime) => (Math.cbrt(prime) % 1) * 2 ** 32);
const initial = Uint32Array.from(primes.slice(0, 8), (prime) => (Math.sqrt(prime) % 1) * 2 ** 32);

/** The digest of a text as 64 hexadecimal digits. */
export const sha256 = (text: string): string =>
	[...digestWords(text)].map((word) => word.toString(16).padStart(8, "0")).join("");

/** The digest as eight 32-bit words, first first. */
export function digestWords(text: string): Uint32Array {
	const message = padded(text);
	const hash = Uint32Array.from(initial);
	const w = new Uint32Array(64);
	for (let block = 0; block < message.length; block += 16) {
		w.set(message.subarray(block, block + 16));
		for (let i = 16; i < 64; i++) {
			const [x, y] = [w[i - 15] as number, w[i - 2] as number];
			const s0 = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3);
			const s1 = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10);
			w[i] = (w[i - 16] as number) + s0 + (w[i - 7] as number) + s1;
		}
		compress(hash, w);
	}
	return hash;
}

function compress(hash: Uint32Array, w: Uint32Array): void {
	let [a, b, c, d, e, f, g, h] = hash as unknown as [
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
	];
	for (let i = 0; i < 64; i++) {
		const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
		const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (constants[i] as number) + (w[i] as number)) | 0;
		const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
		const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
		[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
	}
	for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) hash[i] = (hash[i] as number) + word;
}

const turned = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

/** The text's bytes, a one, noughts and the length in bits, as 32-bit words. */
function padded(text: string): Uint32Array {
	const bytes = utf8Of(text);
	const words = new Uint32Array(16 * Math.ceil((bytes.length + 9) / 64));
	for (const [at, byte] of [...bytes, 0x80].entries())
		words[at >> 2] = (words[at >> 2] as number) | (byte << (24 - 8 * (at & 3)));
	words[words.length - 2] = Math.floor(bytes.length / 2 ** 29);
	words[words.length - 1] = bytes.length * 8;
	return words;
}

/** Half a surrogate pair by itself is read as U+FFFD, as encoders do. */
function utf8Of(text: string): readonly number[] {
	return [...text].flatMap((character) => {
		const own = character.codePointAt(0) as number;
		const code = own >= 0xd800 && own < 0xe000 ? 0xfffd : own;
		if (code < 0x80) return [code];
		const low = 0x80 | (code & 63);
		if (code < 0x800) return [0xc0 | (code >> 6), low];
		const middle = 0x80 | ((code >> 6) & 63);
		if (code < 0x10000) return [0xe0 | (code >> 12), middle, low];
		return [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), middle, low];
	});
}
