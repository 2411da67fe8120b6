import type { Found, Level } from "../reading.ts";
import { slugOf } from "../text/normalise.ts";
import { type LineFinder, type Passage, partOf, placeOf } from "../text/passage.ts";
import { type Candidate, candidatesIn, headerCandidates, type IssuerSources } from "./issuer.ts";

/** Two places of a paper that name two issuers. */
export interface IssuerClash {
	readonly one: Found<string>;
	readonly other: Found<string>;
}

type Sort = "committee" | "council" | "office" | "party";

interface Named {
	readonly sort: Sort;
	readonly level: Level | null;
	readonly locality: string | null;
	readonly shown: Found<string>;
}

/** Header, enacting sentence and signature must name one body; who answers for a paper is not for a reader to choose. */
export function issuerClash(
	sources: IssuerSources,
	title: Passage | null,
	lineOf: LineFinder,
): IssuerClash | null {
	const named = [
		inHeader(sources.header, lineOf),
		inEnacting(sources.preamble, lineOf),
		inSignature(sources.signature, title, lineOf),
	].filter((one) => one !== null);
	const [first, ...others] = named;
	const other = others.find((one) => first && differ(first, one));
	return first && other ? { one: first.shown, other: other.shown } : null;
}

function differ(one: Named, other: Named): boolean {
	if (one.sort !== other.sort) return true;
	if (one.sort === "office") return false;
	if (one.level && other.level && one.level !== other.level) return true;
	if (!one.locality || !other.locality) return false;
	const [a, b] = [slugOf(one.locality), slugOf(other.locality)];
	return !a.startsWith(b) && !b.startsWith(a);
}

function shown(passage: Passage, from: number, to: number, lineOf: LineFinder): Found<string> {
	const part = partOf(passage, from, to);
	const words = part.words.trim();
	return { value: words, raw: words, place: placeOf(part, lineOf), confidence: 0.9 };
}

function inHeader(header: readonly Passage[], lineOf: LineFinder): Named | null {
	const candidates = headerCandidates(header);
	const best = candidates.find(({ office }) => office) ?? candidates.at(-1);
	return best ? named(best, sortOf(best), lineOf) : null;
}

function sortOf({ office, passage, from, to }: Candidate): Sort {
	if (office)
		return /ủy$|^ban (?:chấp hành|thường vụ)/u.test(office.body.name.toLowerCase()) ? "party" : "office";
	return /hội đồng|hđnd/u.test(passage.fold.slice(from, to)) ? "council" : "committee";
}

function named(candidate: Candidate, sort: Sort, lineOf: LineFinder): Named {
	const { locality, unit, passage, from, to } = candidate;
	// "UBND thành phố" alone may be of a province or of a district
	const level = unit === "thành phố" && !locality ? null : candidate.level;
	const found = shown(passage, from, to, lineOf);
	// in a header the unit often stands on the line below
	const whole =
		unit && locality && !candidate.office && !found.raw.toLowerCase().includes(locality.toLowerCase());
	return {
		sort,
		level,
		locality,
		shown: whole ? { ...found, value: `${found.raw} ${unit} ${locality}` } : found,
	};
}

const enacts =
	/^,?\s*(?:ban hành|xây dựng|lập|đề ra|quyết định|triển khai) (?:chi tiết )?(?:kế hoạch|chương trình|nội dung)[^;.]{0,400}(?:sau|sau đây):?\s*$/u;

/** Only a body that stands right before what it does: "UBND xã X ban hành Kế hoạch … như sau:". */
function inEnacting(preamble: readonly Passage[], lineOf: LineFinder): Named | null {
	for (const passage of preamble) {
		for (const candidate of candidatesIn(passage, 0)) {
			const before = passage.fold.slice(Math.max(0, candidate.from - 12), candidate.from);
			if (!enacts.test(passage.fold.slice(candidate.to)) || /(?:của|mưu|giúp|cho) $/u.test(before)) continue;
			return named(candidate, sortOf(candidate), lineOf);
		}
	}
	return null;
}

const collective = /^\W*(?:tm\.|t\/m)\s*(.+)$/u;
const byOrder = /^\W*(?:tl|tuq|t\/l)(?:\.|\s)/u;

function inSignature(authority: readonly Passage[], title: Passage | null, lineOf: LineFinder): Named | null {
	for (const passage of authority) {
		const body = collective.exec(passage.fold)?.[1];
		if (body === undefined) continue;
		const from = passage.fold.length - body.length;
		const sort: Sort | null = /^(?:ủy ban nhân dân|ubnd)/u.test(body)
			? "committee"
			: /^(?:hội đồng nhân dân|hđnd|thường trực hđnd)/u.test(body)
				? "council"
				: /^(?:ban (?:thường vụ|chấp hành)|.{0,20}ủy)/u.test(body)
					? "party"
					: null;
		if (!sort) continue;
		const own = candidatesIn(passage, 0)[0];
		return own?.locality
			? named(own, sort, lineOf)
			: { sort, level: null, locality: null, shown: shown(passage, from, passage.words.length, lineOf) };
	}
	if (!title || authority.some(({ fold }) => byOrder.test(fold))) return null;
	const office = /^\W*(?:phó )?(?:giám đốc|trưởng phòng|cục trưởng|chi cục trưởng)/u.test(title.fold);
	const party = /^\W*(?:phó )?bí thư/u.test(title.fold);
	if (!office && !party) return null;
	const value = shown(title, 0, title.words.length, lineOf);
	return { sort: office ? "office" : "party", level: null, locality: null, shown: value };
}
