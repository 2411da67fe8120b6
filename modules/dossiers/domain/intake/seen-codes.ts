/**
 * Which codes a file has had, with their rows, in twenty bytes a code: a million of them take some 40 MB, so that a code that
 * stands twice is found without asking the database for every row. Codes are known by 53 bits of a hash; that two different
 * ones of a million share them happens once in eighteen thousand files, and then a row is refused, never lost in silence.
 */
export class SeenCodes {
	#hashes = new Float64Array(1 << 12);
	#rows = new Uint32Array(1 << 12);
	#size = 0;

	/** The row that had the code before; null: none had. */
	see(code: string, row: number): number | null {
		if (this.#size * 2 >= this.#hashes.length) this.#grow();
		const hash = hashOf(code);
		const at = this.#placeOf(this.#hashes, hash);
		if (this.#hashes[at] === hash) return this.#rows[at] as number;
		this.#hashes[at] = hash;
		this.#rows[at] = row;
		this.#size++;
		return null;
	}

	#placeOf(hashes: Float64Array, hash: number): number {
		const mask = hashes.length - 1;
		let at = hash % hashes.length;
		while (hashes[at] !== 0 && hashes[at] !== hash) at = (at + 1) & mask;
		return at;
	}

	#grow(): void {
		const hashes = new Float64Array(this.#hashes.length * 2);
		const rows = new Uint32Array(hashes.length);
		for (const [index, hash] of this.#hashes.entries()) {
			if (hash === 0) continue;
			const at = this.#placeOf(hashes, hash);
			hashes[at] = hash;
			rows[at] = this.#rows[index] as number;
		}
		this.#hashes = hashes;
		this.#rows = rows;
	}
}

/** cyrb53, never 0. */
function hashOf(text: string): number {
	let one = 0xdeadbeef;
	let other = 0x41c6ce57;
	for (let at = 0; at < text.length; at++) {
		const letter = text.charCodeAt(at);
		one = Math.imul(one ^ letter, 2654435761);
		other = Math.imul(other ^ letter, 1597334677);
	}
	one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
	other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
	return 4294967296 * (2097151 & other) + (one >>> 0) || 1;
}
