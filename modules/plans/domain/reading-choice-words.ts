interface Stretch {
	readonly in: "both" | "before" | "after";
	readonly words: string;
}
const mostWords = 1200;

/** Both texts word by word, with what is in one of them only. */
export function wordsCompared(before: string, after: string): readonly Stretch[] {
	const [a, b] = [before, after].map((text) => text.split(/\s+/).filter(Boolean)) as [string[], string[]];
	if (a.length > mostWords || b.length > mostWords)
		return [
			{ in: "before", words: before },
			{ in: "after", words: after },
		];
	const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
	const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
	for (let i = a.length - 1; i >= 0; i--)
		for (let j = b.length - 1; j >= 0; j--)
			(rows[i] as Uint16Array)[j] =
				a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
	const stretches: { in: Stretch["in"]; words: string }[] = [];
	const add = (where: Stretch["in"], word: string | undefined) => {
		const last = stretches.at(-1);
		if (last?.in === where) last.words += ` ${word}`;
		else stretches.push({ in: where, words: word ?? "" });
	};
	for (let i = 0, j = 0; i < a.length || j < b.length; )
		if (i < a.length && j < b.length && a[i] === b[j]) {
			add("both", a[i++]);
			j++;
		} else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) add("before", a[i++]);
		else add("after", b[j++]);
	return stretches;
}
