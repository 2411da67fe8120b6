import { type BodyAt, type BodyContext, twoTiersSince } from "../bodies/body-context.ts";
import { bodyListAt } from "../bodies/body-list.ts";
import type { Level } from "../reading.ts";
import { slugOf } from "../text/normalise.ts";
import { type Passage, partOf } from "../text/passage.ts";

/** Before the issuer is known nothing is known of its level. */
export const anywhere: BodyContext = {
	level: "district",
	locality: null,
	city: false,
	acting: null,
	day: null,
	known: [],
};

/** Under a committee of a commune only the divisions of the two-tier time have papers of their own. */
const under = (parent: Level | null): BodyContext =>
	parent === null
		? anywhere
		: { ...anywhere, level: parent, day: parent === "commune" ? twoTiersSince : null };

/** A department, a Party committee or a ministry among the lines of a header. */
export function officeIn(
	lines: readonly Passage[],
	parent: Level | null,
): { readonly passage: Passage; readonly at: BodyAt } | null {
	for (const passage of lines) {
		if (
			!/^(?:sở|phòng|văn phòng|ban|thanh tra|công an|trung tâm|huyện ủy|tỉnh ủy|đảng ủy|thành ủy|bộ |tổng cục|cục |chi cục|ủy ban dân tộc|ngân hàng|bảo hiểm|kho bạc|thuế |liên đoàn|hội (?!đồng))/u.test(
				passage.fold,
			) ||
			passage.fold.length > 90
		)
			continue;
		const ministry =
			/^(?:bộ (?!chỉ huy|tư lệnh)|tổng cục |ủy ban dân tộc|thanh tra chính phủ|văn phòng chính phủ)[\p{L} ,-]*/u.exec(
				passage.fold.replace(/\s*(?:cộng hòa|độc lập).*/u, ""),
			);
		if (ministry) return { passage, at: central(ministry[0]) };
		const party = /^(?:huyện ủy|tỉnh ủy|đảng ủy|thành ủy|ban chấp hành)/u.exec(passage.fold);
		if (party) {
			const level: Level = /tỉnh|thành/.test(party[0])
				? "province"
				: /huyện/.test(party[0])
					? "district"
					: "commune";
			const name = tidy(party[0]);
			return {
				passage,
				at: {
					body: {
						name: name.charAt(0) + name.slice(1).replace(/ Ủy/, " ủy"),
						key: slugOf(party[0]),
						code: null,
						level,
						group: false,
						locality: null,
					},
					from: 0,
					to: passage.words.length,
					confidence: 0.9,
				},
			};
		}
		const own = passage.fold.search(/\s{2,}|\s+(?:cộng hòa|độc lập)/u);
		const at = bodyListAt(own < 0 ? passage : partOf(passage, 0, own), 0, under(parent)).bodies[0];
		if (at && at.from === 0) return { passage, at };
	}
	return null;
}

/** "BỘ NỘI VỤ": has no unit of its own */
function central(fold: string): BodyAt {
	const words = fold.trim();
	const name = words.replace(
		/^(bộ|tổng cục) (.)/u,
		(_, head: string, first: string) => `${head} ${first.toUpperCase()}`,
	);
	const body = {
		name: name.charAt(0).toUpperCase() + name.slice(1),
		key: slugOf(words),
		code: null,
		level: "centre",
		group: false,
		locality: null,
	} as const;
	return { body, from: 0, to: words.length, confidence: 0.95 };
}

/** "ĐỒNG NAI" as "Đồng Nai"; what follows a name in two columns is cut off. */
export function tidy(name: string): string {
	const one = name.trim().split(/\s{2,}/)[0] as string;
	return one
		.split(" ")
		.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
		.join(" ");
}

/** "BAN QUẢN LÝ" as "Ban quản lý". */
export const withoutCapitals = (name: string): string =>
	name === name.toUpperCase() ? name.charAt(0) + name.slice(1).toLowerCase() : name;
