import type { BodyAt } from "../bodies/body-context.ts";
import type { BodyFound, Level } from "../reading.ts";
import { slugOf } from "../text/normalise.ts";
import { type LineFinder, type Passage, partOf, placeOf } from "../text/passage.ts";
import { levelByNames, officeThatEnacts } from "./issuer-guess.ts";
import { anywhere, officeIn, tidy, withoutCapitals } from "./issuer-office.ts";

export interface IssuerSources {
	readonly header: readonly Passage[];
	readonly preamble: readonly Passage[];
	readonly subject: Passage | null;
	readonly closing: readonly Passage[];
	readonly signature: readonly Passage[];
	readonly place: string | null;
	/** of the paper's content: the level shows in the offices that it names */
	readonly body: readonly Passage[];
}

export interface Issuer {
	readonly found: BodyFound;
	readonly level: Level;
	readonly locality: string | null;
	readonly city: boolean;
	/** a department, a division, an agency; no committee */
	readonly office: boolean;
}

const mention =
	/(?:ủy ban nhân dân(?: \(ubnd\))?|ubnd|hội đồng nhân dân|hđnd) (?:(tỉnh|huyện|xã|phường|thị trấn|thị xã|quận|đặc khu|thành phố|tp\.?)(?![\p{L}]))?/gu;
const acts =
	/(?:ban hành|xây dựng|lập|triển khai|đề ra|quyết định)(?: và)?[^;.]{0,30}(?:kế hoạch|chương trình|quyết định)|kế hoạch [^;.]{0,200}như sau/u;
/** Right after the name: "UBND huyện X ban hành …", not "UBND tỉnh về việc ban hành …". */
const decides =
	/^(?:[^,;.:(]{0,40}?(?<!về việc|của|do))??[\s,]*(?:ban hành|xây dựng|lập|triển khai|đề ra|quyết định|yêu cầu|đề nghị)(?!\p{L})/u;
const named = /^ ?((?:\p{Lu}[\p{L}’']*)(?:[ -]\p{Lu}[\p{L}’']*){0,4})/u;
const levels: Readonly<Record<string, Level>> = {
	tỉnh: "province",
	huyện: "district",
	quận: "district",
	"thị xã": "district",
	xã: "commune",
	phường: "commune",
	"thị trấn": "commune",
	"đặc khu": "commune",
};
const cities = /^(?:Hà Nội|Hồ Chí Minh|Hải Phòng|Đà Nẵng|Cần Thơ|Huế)$/iu;

export interface Candidate {
	readonly level: Level | null;
	readonly unit: string | null;
	readonly locality: string | null;
	readonly passage: Passage;
	readonly from: number;
	readonly to: number;
	readonly weight: number;
	readonly office: BodyAt | null;
}

/** Who issued the paper: header lines, the enacting sentence, then subject, close and signature. */
export function issuerOf(sources: IssuerSources, lineOf: LineFinder): Issuer | null {
	const candidates = [
		...headerCandidates(sources.header),
		...sources.preamble.flatMap((passage) => [...enactingOffices(passage), ...candidatesIn(passage, 3)]),
		...sources.closing.flatMap((passage) => candidatesIn(passage, 1)),
		...sources.signature.flatMap((passage) => candidatesIn(passage, 1)),
	].sort((a, b) => b.weight - a.weight);
	const best = candidates.find(({ office }) => office) ?? candidates[0];
	if (!best) return null;
	if (best.office?.body.level === "centre") return ofCentre(best, best.office, lineOf);
	const level =
		best.level ?? candidates.find((one) => one.level)?.level ?? levelByNames(sources.body) ?? "province";
	const locality = best.locality ?? localityFrom(sources, candidates, level) ?? sources.place;
	const unit = best.unit ?? candidates.find((one) => one.unit && one.level === level)?.unit ?? unitOf(level);
	const city = /^(?:thành phố|tp)/.test(unit) && locality !== null && cities.test(locality);
	const settled: Level = city ? "province" : level;
	const part = partOf(best.passage, best.from, best.to);
	const council = /^\W*(?:hội đồng|hđnd)/u.test(part.fold);
	const head = best.office
		? withoutCapitals(best.office.body.name)
		: council
			? "Hội đồng nhân dân"
			: "Ủy ban nhân dân";
	const name = `${head} ${unit} ${locality ?? ""}`.trim();
	const key = best.office
		? best.office.body.key
		: `${council ? "hdnd" : "ubnd"}-${slugOf(unit)}-${slugOf(locality ?? "")}`.replace(/-$/, "");
	const confidence = best.locality ? 0.95 : locality ? 0.85 : 0.6;
	const code = best.office
		? best.office.body.code
		: `${codePrefix[settled] ?? "tinh"}.${council ? "hdnd" : "ubnd"}`;
	return {
		found: {
			value: { name, key, code, level: settled, group: false, locality },
			raw: part.words,
			place: placeOf(part, lineOf),
			confidence,
		},
		level: settled,
		locality,
		city,
		office: best.office !== null && !/uy$/.test(key),
	};
}

function ofCentre({ passage, from, to }: Candidate, { body }: BodyAt, lineOf: LineFinder): Issuer {
	const part = partOf(passage, from, to);
	const found = { value: body, raw: part.words, place: placeOf(part, lineOf), confidence: 0.95 };
	return { found, level: "centre", locality: null, city: false, office: true };
}

const codePrefix: Readonly<Partial<Record<Level, string>>> = {
	province: "tinh",
	district: "huyen",
	commune: "xa",
};
const unitOf = (level: Level): string =>
	level === "province" ? "tỉnh" : level === "district" ? "huyện" : "xã";

export function candidatesIn(passage: Passage, weight: number): Candidate[] {
	const found: Candidate[] = [];
	for (const hit of passage.fold.matchAll(mention)) {
		const to = hit.index + hit[0].length;
		const name = named.exec(passage.words.slice(to, to + 60));
		const locality = hit[1] && name ? (name[1] as string) : null;
		const after = passage.fold.slice(to, to + 260);
		const before = passage.fold.slice(Math.max(0, hit.index - 12), hit.index);
		const enacts = acts.test(after.slice(0, 200)) && !/của $/.test(before);
		const end = locality && name ? to + name[0].length : to - (hit[0].endsWith(" ") ? 1 : 0);
		const unit = hit[1]?.replace(/^tp\.?$/, "thành phố") ?? null;
		found.push({
			level: levelOfUnit(unit, locality),
			unit,
			locality: locality && tidy(locality),
			passage,
			from: hit.index,
			to: end,
			weight: weight + (/của $/.test(before) ? -2 : decides.test(after) ? 4 : enacts ? 2 : 0),
			office: null,
		});
	}
	return found;
}

function enactingOffices(passage: Passage): Candidate[] {
	const office = officeThatEnacts(passage, anywhere);
	if (!office) return [];
	const { body, from, to } = office;
	return [{ level: body.level, unit: null, locality: null, passage, from, to, weight: 8, office }];
}

function levelOfUnit(unit: string | null, locality: string | null): Level | null {
	if (unit === null) return null;
	// "UBND thành phố" alone may be of either
	if (unit === "thành phố") return locality === null ? null : cities.test(locality) ? "province" : "district";
	return levels[unit] ?? null;
}

/** Header lines: parent body above, issuer below; "UBND HUYỆN X" over "PHÒNG NỘI VỤ". */
export function headerCandidates(header: readonly Passage[]): Candidate[] {
	const lines = header.filter(
		({ fold }) => !/^(?:số\s*:|cộng hòa|độc lập)/u.test(fold) && !/,\s*ngày/u.test(fold),
	);
	const committees: Candidate[] = [];
	lines.forEach((passage, i) => {
		const plain = passage.fold
			.replace(/\s*cộng hòa xã hội chủ nghĩa việt nam.*/u, "")
			.replace(/\s*độc lập.*/u, "");
		const whole =
			/^(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd)(?:\s+(tỉnh|huyện|xã|phường|thị trấn|thị xã|quận|đặc khu|thành phố|tp\.?)\s+(.{2,40}))?$/u.exec(
				plain.trim(),
			);
		if (!whole) return;
		const next = lines[i + 1];
		const below = whole[1]
			? null
			: next &&
				/^(tỉnh|huyện|xã|phường|thị trấn|thị xã|quận|đặc khu|thành phố|tp\.?)\s+(.{2,40}?)(?:\s{2,}.*)?$/u.exec(
					next.fold.replace(/\s*độc lập.*/u, "").trim(),
				);
		const unit = (whole[1] ?? below?.[1] ?? "").replace(/^tp\.?$/, "thành phố") || null;
		const raw = whole[2] ?? below?.[2] ?? null;
		const locality = raw && tidy(raw);
		committees.push({
			level: levelOfUnit(unit, locality),
			unit,
			locality,
			passage,
			from: 0,
			to: plain.trim().length,
			// the parent stands above: the lowest line is the issuer's own
			weight: 5 + i / 100,
			office: null,
		});
	});
	const parent = committees.at(-1);
	const office = officeIn(lines, parent?.level ?? null);
	if (office)
		return [
			...committees,
			{
				level: parent?.level ?? office.at.body.level,
				unit: parent?.unit ?? null,
				locality: parent?.locality ?? null,
				passage: office.passage,
				from: office.at.from,
				to: office.at.to,
				weight: 9,
				office: office.at,
			},
		];
	return committees;
}

function localityFrom(sources: IssuerSources, candidates: readonly Candidate[], level: Level): string | null {
	const other = candidates.find((one) => one.locality && one.level === level);
	if (other?.locality) return other.locality;
	const word =
		level === "province"
			? "(?:tỉnh|thành phố)"
			: level === "district"
				? "(?:huyện|quận|thị xã|thành phố)"
				: "(?:xã|phường|thị trấn|đặc khu)";
	const pattern = new RegExp(`(?<![\\p{L}])${word} `, "gu");
	for (const passage of [sources.subject, ...sources.preamble, ...sources.closing]) {
		if (!passage) continue;
		for (const hit of passage.fold.matchAll(pattern)) {
			const name = named.exec(
				passage.words.slice(hit.index + hit[0].length - 1, hit.index + hit[0].length + 60),
			);
			if (name) return tidy(name[1] as string);
		}
	}
	return null;
}
