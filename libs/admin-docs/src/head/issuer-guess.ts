import type { BodyAt, BodyContext } from "../bodies/body-context.ts";
import { bodyListAt } from "../bodies/body-list.ts";
import type { Level } from "../reading.ts";
import type { Passage } from "../text/passage.ts";

const opens = /(?:^|[;,.] )(?=(?:sở|phòng|thanh tra|chi cục|cục|ban|trung tâm|văn phòng) \p{L})/gu;
const enacts =
	/^\s*(?:ban hành|xây dựng|lập|đề ra|triển khai)(?!\p{L})[^;.]{0,240}(?:sau|sau đây|cụ thể):?\s*$/u;

/** "Sở Giáo dục và Đào tạo xây dựng Kế hoạch như sau:" where the header is lost. */
export function officeThatEnacts(passage: Passage, context: BodyContext): BodyAt | null {
	for (const hit of passage.fold.matchAll(opens)) {
		const from = hit.index + hit[0].length;
		const first = bodyListAt(passage, from, context).bodies[0];
		if (first?.from === from && !first.body.group && enacts.test(passage.fold.slice(first.to))) return first;
	}
	return null;
}

/** Names that only a paper of one level gives work to, from the lowest level up. */
const ofLevel: readonly (readonly [Level, RegExp])[] = [
	[
		"commune",
		/công chức (?:văn phòng|văn hóa|tài chính|tư pháp|địa chính)|trưởng (?:các )?(?:thôn|ấp|khóm)/u,
	],
	[
		"district",
		/phòng (?:nội vụ|tư pháp|tài chính|văn hóa|lao động|tài nguyên)|(?:các )?xã,? (?:và )?(?:phường|thị trấn)/u,
	],
	["province", /(?<!\p{L})sở (?:nội vụ|tài chính|tư pháp|y tế|xây dựng)/u],
];

/** The level of an issuer that nothing names, by the offices that its paper speaks of. */
export const levelByNames = (passages: readonly Passage[]): Level | null =>
	ofLevel.find(([, pattern]) => passages.some(({ fold }) => pattern.test(fold)))?.[0] ?? null;
