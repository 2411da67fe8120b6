import { fold, keyOfWord } from "./fold.ts";
import { typesByWords, type UnitType, wordsOfAbbreviation } from "./unit-type.ts";

/**
 * One way of reading what was typed: these words are the name, the rest say where or what it is.
 * "huyen long phu soc trang" has the reading name "longphu", kind huyện, rest "huyen soc trang".
 */
export interface Reading {
	readonly key: string;
	/** the same words with blanks, for likeness */
	readonly name: string;
	/** how many of the typed words are name or kind of unit: the more, the likelier the reading */
	readonly words: number;
	/** nothing was typed but this name, with or without its kind */
	readonly whole: boolean;
	/** kinds of unit that the words before the name say; empty when they say none */
	readonly types: readonly UnitType[];
	readonly rest: readonly string[];
	/** `rest` without the kind of unit before the name */
	readonly places: readonly string[];
}

export interface ReadQuery {
	/** what was typed, folded, for the sentence above the results */
	readonly folded: string;
	readonly readings: readonly Reading[];
}

/** More words than the longest address ("phường … quận … thành phố Hồ Chí Minh") are cut off. */
const most = 14;
const longestName = 8;

const wholePhrases: Readonly<Record<string, string>> = {
	hcm: "ho chi minh",
	tphcm: "thanh pho ho chi minh",
	sg: "ho chi minh",
	hn: "ha noi",
};

/** Every contiguous run of words as a name; both with abbreviations opened and as typed ("H" may be huyện or Ia H' Drai). */
export function readQuery(text: string): ReadQuery {
	const folded = fold(text.slice(0, 200));
	const typed = folded === "" ? [] : folded.split(" ").slice(0, most);
	const opened = typed.flatMap(open).slice(0, most + 4);
	const readings = new Map<string, Reading>();
	for (const words of [opened, typed]) {
		for (const reading of runsOf(words)) {
			const id = `${reading.key}|${reading.rest.join(" ")}`;
			if (!readings.has(id)) readings.set(id, reading);
		}
	}
	return { folded, readings: [...readings.values()].sort((a, b) => b.words - a.words) };
}

/** "q1" → quan 1; "p.ben nghe" has come as "p ben nghe" → phuong ben nghe; "tphcm" → its words. */
function open(word: string): string[] {
	const phrase = wholePhrases[word];
	if (phrase) return phrase.split(" ");
	const numbered = /^([a-z]+)(\d+)$/.exec(word);
	if (numbered) {
		const kind = wordsOfAbbreviation[numbered[1] as string];
		if (kind) return [...kind.split(" "), numbered[2] as string];
	}
	return (wordsOfAbbreviation[word] ?? word).split(" ");
}

function runsOf(words: readonly string[]): Reading[] {
	const runs: Reading[] = [];
	for (let from = 0; from < words.length; from++) {
		for (let to = from + 1; to <= Math.min(words.length, from + longestName); to++) {
			const name = words.slice(from, to);
			const kind = kindBefore(words.slice(0, from));
			const kindLength = kind?.words.split(" ").length ?? 0;
			const covered = name.length + kindLength;
			runs.push({
				key: name.map(keyOfWord).join(""),
				name: name.join(" "),
				words: covered,
				whole: covered === words.length,
				types: kind?.types ?? [],
				rest: [...words.slice(0, from), ...words.slice(to)].map(keyOfWord),
				places: [...words.slice(0, from - kindLength), ...words.slice(to)].map(keyOfWord),
			});
		}
	}
	return runs;
}

function kindBefore(words: readonly string[]) {
	const before = ` ${words.join(" ")}`;
	return typesByWords.find((kind) => before.endsWith(` ${kind.words}`));
}
