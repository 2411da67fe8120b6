import type { Found, Signature } from "../reading.ts";
import type { Paragraph } from "../text/paragraphs.ts";
import { type LineFinder, type Passage, partOf, passageOf, placeOf } from "../text/passage.ts";

export interface Tail {
	readonly recipients: readonly Found<string>[];
	readonly signature: Signature;
	/** lines of the authority, for the issuer */
	readonly authority: readonly Passage[];
	readonly title: Passage | null;
}

const label = /^\W*nơi nhận\W*/u;
const prefix = /(?:^|\s)(?:(?:tm|kt|tuq|tl|q)\.|[tk]\/[mt])\s/u;
const title =
	/^(?:phó |quyền |q\. )?(?:chủ tịch|giám đốc|trưởng phòng|trưởng ban|trưởng đoàn|cục trưởng|chi cục trưởng|chánh văn phòng|chánh thanh tra|trưởng công an|tổng giám đốc|viện trưởng|chỉ huy trưởng|phó bí thư|bí thư|chủ nhiệm|hiệu trưởng|bộ trưởng|thứ trưởng)(?:\s.*)?$/u;
const personName = /^\p{Lu}[\p{Ll}’']*(?:\s+\p{Lu}[\p{Ll}’']*){1,5}$/u;

/** Recipients at the left, authority, title and name at the right; in a text they follow each other or share lines. */
export function readTail(text: string, tail: readonly Paragraph[], lineOf: LineFinder): Tail {
	const lines = tail.flatMap(({ lines: own }) => own);
	const recipients: Found<string>[] = [];
	const authority: Passage[] = [];
	let signerTitle: Passage | null = null;
	let name: Passage | null = null;
	let inList = false;
	for (const line of lines) {
		const passage = passageOf(text, [{ start: line.start, end: line.end }]);
		const words = passage.words.trim();
		const opens = label.exec(passage.fold);
		if (opens) {
			inList = true;
			const right = prefix.exec(passage.fold);
			const rest = partOf(passage, opens[0].length, passage.words.length);
			if (right) authority.push(partOf(passage, right.index, passage.words.length));
			else if (title.test(rest.fold.trim())) signerTitle = rest;
			else recipients.push(...onOneLine(rest, lineOf));
			continue;
		}
		const signing = signingPart(passage, inList && line.label !== null);
		if (signing && (prefix.test(` ${signing.fold}`) || authority.length > 0 || isCapitals(signing.words))) {
			if (title.test(signing.fold.trim()) && !prefix.test(` ${signing.fold}`)) signerTitle = signing;
			else authority.push(signing);
			if (signing.words.trim() === words) continue;
		}
		if (inList && (line.label !== null || (/[;.]$/.test(words) && !isCapitals(words)))) {
			recipients.push(recipient(passage, signing, lineOf));
			continue;
		}
		if (personName.test(words) && (authority.length > 0 || signerTitle)) name = passage;
	}
	return {
		recipients,
		signature: signatureOf(authority, signerTitle, name, lineOf),
		authority,
		title: signerTitle,
	};
}

/** "Nơi nhận: - UBND huyện; - Lưu: VP." */
function onOneLine(rest: Passage, lineOf: LineFinder): Found<string>[] {
	return [...rest.words.matchAll(/[^;]*\p{L}[^;]*;?/gu)].flatMap((hit) => {
		const from = hit.index + (/^[\s+–-]*/.exec(hit[0])?.[0].length ?? 0);
		const to = hit.index + hit[0].trimEnd().length;
		return to > from ? [recipient(partOf(rest, from, to), null, lineOf)] : [];
	});
}

const isCapitals = (words: string): boolean => /\p{Lu}{2}/u.test(words) && words === words.toUpperCase();

/** The part of a line that belongs to the signature: all of it, or its end in capitals. */
function signingPart(passage: Passage, listed: boolean): Passage | null {
	if (
		!listed &&
		(prefix.test(` ${passage.fold}`) || title.test(passage.fold.trim())) &&
		isCapitals(passage.words)
	)
		return passage;
	if (!listed) return null;
	const right =
		/[;.)\p{Ll}]\s+((?:TM|KT|TUQ|TL|Q)\.\s[\p{Lu} .,-]+|(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG PHÒNG)[\p{Lu} ]*)$/u.exec(
			passage.words,
		);
	return right
		? partOf(passage, passage.words.length - (right[1] as string).length, passage.words.length)
		: null;
}

function recipient(passage: Passage, signing: Passage | null, lineOf: LineFinder): Found<string> {
	const cut = signing ? passage.words.length - signing.words.length : passage.words.length;
	const part = partOf(passage, 0, passage.words.slice(0, cut).trimEnd().length);
	return {
		value: part.words.replace(/[\s;,.]+$/, ""),
		raw: part.words,
		place: placeOf(part, lineOf),
		confidence: 0.95,
	};
}

function signatureOf(
	authority: readonly Passage[],
	signerTitle: Passage | null,
	name: Passage | null,
	lineOf: LineFinder,
): Signature {
	const prefixes = authority.flatMap(({ fold }) =>
		[...fold.replace(/([tk])\/([mt])(?=\s)/gu, "$1$2.").matchAll(/(?:^|\s)(tm|kt|tuq|tl|q)\./gu)].map(
			(hit) => `${(hit[1] as string).toUpperCase()}.`,
		),
	);
	const whole = joinedPassage(authority);
	const ownTitle = signerTitle ?? titleOf(authority);
	return {
		prefixes,
		authority:
			whole && prefixes.length > 0
				? {
						value: authority.map(({ words }) => words.trim()).join(" / "),
						raw: whole.words,
						place: placeOf(whole, lineOf),
						confidence: 0.95,
					}
				: null,
		title: ownTitle && {
			value: ownTitle.words.trim(),
			raw: ownTitle.words,
			place: placeOf(ownTitle, lineOf),
			confidence: 0.95,
		},
		name: name && {
			value: name.words.trim(),
			raw: name.words,
			place: placeOf(name, lineOf),
			confidence: 0.9,
		},
	};
}

/** "KT. CHỦ TỊCH" without a line below it still names an office. */
function titleOf(authority: readonly Passage[]): Passage | null {
	const last = authority.at(-1);
	if (!last) return null;
	const at = /(?:tm|kt|tuq|tl|q)\.\s*(?=(?:phó )?(?:chủ tịch|giám đốc|trưởng|chánh|bí thư))/u.exec(last.fold);
	return at ? partOf(last, at.index + at[0].length, last.words.length) : null;
}

function joinedPassage(passages: readonly Passage[]): Passage | null {
	const [first, ...rest] = passages;
	if (!first) return null;
	return rest.reduce<Passage>(
		(whole, next) => ({
			words: `${whole.words} ${next.words}`,
			fold: `${whole.fold} ${next.fold}`,
			offsets: [...whole.offsets, -1, ...next.offsets],
		}),
		first,
	);
}
