/** How much of two texts must be shared: of all pairs of neighbouring words that either has. */
const alike = 0.7;
/** Fewer pairs of words say too little. */
const fewest = 4;

/**
 * Pairs of texts that say nearly the same, first before second, each text named with one earlier text only. Exact
 * for thousands of texts: two texts so alike share one of their rarest pairs of words, so only these are looked up.
 */
export function nearSame(texts: readonly string[]): readonly (readonly [number, number])[] {
	const { firsts, repeats } = withoutRepeats(texts);
	const sets = new Map(firsts.map((index) => [index, wordPairs(texts[index] ?? "")]));
	const rarity = new Map<string, number>();
	for (const set of sets.values()) for (const pair of set) rarity.set(pair, (rarity.get(pair) ?? 0) + 1);
	const byPair = new Map<string, number[]>();
	const found: (readonly [number, number])[] = [];
	for (const [index, set] of sets) {
		if (set.size < fewest) continue;
		const rarest = [...set].sort((a, b) => (rarity.get(a) ?? 0) - (rarity.get(b) ?? 0) || (a < b ? -1 : 1));
		const looked = rarest.slice(0, set.size - Math.ceil(alike * set.size) + 1);
		const earlier = firstAlike(
			set,
			sets,
			looked.map((pair) => byPair.get(pair) ?? []),
		);
		if (earlier !== null) found.push([earlier, index]);
		for (const pair of looked) {
			const list = byPair.get(pair);
			if (list) list.push(index);
			else byPair.set(pair, [index]);
		}
	}
	return [...repeats, ...found].sort(([, a], [, b]) => a - b);
}

/** The same words again are no question of likeness; thousands of them pasted twice must not be compared with each other. */
function withoutRepeats(texts: readonly string[]) {
	const seen = new Map<string, number>();
	const firsts: number[] = [];
	const repeats: (readonly [number, number])[] = [];
	for (const [index, text] of texts.entries()) {
		const key = wordsOf(text).join(" ");
		const first = seen.get(key);
		if (first === undefined) {
			seen.set(key, index);
			firsts.push(index);
		} else repeats.push([first, index]);
	}
	return { firsts, repeats };
}

/** The first that is alike ends the search, so that thousands alike are not all compared with each other. */
function firstAlike(
	set: ReadonlySet<string>,
	sets: ReadonlyMap<number, ReadonlySet<string>>,
	lists: readonly (readonly number[])[],
): number | null {
	const tried = new Set<number>();
	for (const list of lists)
		for (const candidate of list) {
			if (tried.has(candidate)) continue;
			tried.add(candidate);
			if (shared(set, sets.get(candidate) ?? new Set()) >= alike) return candidate;
		}
	return null;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let both = 0;
	for (const pair of a) if (b.has(pair)) both++;
	return both / (a.size + b.size - both);
}

const wordsOf = (text: string): readonly string[] =>
	text
		.normalize("NFC")
		.toLowerCase()
		.match(/[\p{L}\p{N}]+/gu) ?? [];

function wordPairs(text: string): ReadonlySet<string> {
	const words = wordsOf(text);
	return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`));
}
