import { stripMarks } from "./normalise.ts";
import type { Passage } from "./passage.ts";

/**
 * Slips of text recognition: most of them change one mark ("những nhiễu" for "nhũng nhiễu"). Phrases of these papers whose
 * letters without marks mean nothing else are put right for the reading; the text stays, and every repair is told.
 */
const phrases = [
	"nhũng nhiễu",
	"bổ sung",
	"nền quốc phòng",
	"thủ tục hành chính",
	"nền hành chính",
	"cải cách hành chính",
	"ủy ban nhân dân",
	"hội đồng nhân dân",
	"mặt trận tổ quốc",
	"kế hoạch này",
	"thực hiện",
	"triển khai",
	"trách nhiệm",
	"tuyên truyền",
	"phối hợp",
	"chủ trì",
	"chỉ số",
	"người dân",
	"công khai",
	"minh bạch",
	"giải trình",
	"tham nhũng",
	"kiểm soát",
	"quản trị",
	"dịch vụ công",
	"cán bộ",
	"công chức",
	"viên chức",
	"giám sát",
	"kiểm tra",
	"tổ chức",
	"nhiệm vụ",
	"giải pháp",
	"xây dựng",
	"chính quyền",
	"cơ quan",
	"đơn vị",
	"lãnh đạo",
	"cải thiện",
	"điện tử",
	"trực tuyến",
	"hồ sơ",
	"thời hạn",
	"quá hạn",
	"trễ hạn",
	"ngân sách",
	"kinh phí",
	"quy hoạch",
	"khiếu nại",
	"phản ánh",
	"kiến nghị",
	"hộ nghèo",
	"chất lượng",
	"hiệu quả",
	"định kỳ",
	"thường xuyên",
	"kịp thời",
	"đồng thời",
	"quy định",
	"pháp luật",
	"văn bản",
	"thông tin",
	"truyền thông",
	"tiếp nhận",
	"giải quyết",
	"xếp hạng",
	"sở nội vụ",
	"phòng nội vụ",
	"phát thanh",
	"kỷ luật",
	"kỷ cương",
	"niêm yết",
	"công vụ",
	"hoàn thành",
	"chấn chỉnh",
	"khắc phục",
	"tiếp công dân",
	"quản lý nhà nước",
	"chuyển đổi số",
	"tham mưu",
	"chỉ đạo",
	"hướng dẫn",
	"rà soát",
	"đôn đốc",
];
/** Real phrases that only look like a slip of one above. */
const innocent = new Set([
	"quả hạn",
	"quá hàn",
	"do so",
	"hồ sơ",
	"cơ quan",
	"thời hàn",
	"don vi",
	"to chuc",
]);

const bySkeleton = new Map(phrases.map((phrase) => [stripMarks(phrase), phrase]));
const word = /\p{L}+/gu;
const unitWord = /(?<![\p{L}])(tình|tính|tỉnh) (?=\p{Lu})/gu;

export interface Slip {
	readonly from: number;
	readonly to: number;
	readonly written: string;
	readonly meant: string;
}

/** The slips in a passage, found without changing it. */
export function slipsIn(passage: Passage): Slip[] {
	const slips: Slip[] = [];
	const words = [...passage.fold.matchAll(word)].map((hit) => ({
		text: hit[0],
		from: hit.index,
		to: hit.index + hit[0].length,
	}));
	for (let i = 0; i < words.length - 1; i++) {
		for (const length of [4, 3, 2]) {
			const last = words[i + length - 1];
			const first = words[i] as { from: number };
			if (!last || last.to - first.from > 30) continue;
			const written = passage.fold.slice(first.from, last.to);
			const meant = bySkeleton.get(stripMarks(written));
			if (meant === undefined) continue;
			if (meant !== written && !innocent.has(written) && hasMarks(written))
				slips.push({
					from: first.from,
					to: last.to,
					written: passage.words.slice(first.from, last.to),
					meant,
				});
			i += length - 1;
			break;
		}
	}
	for (const hit of passage.words.matchAll(unitWord)) {
		if (hit[1] !== "tỉnh")
			slips.push({ from: hit.index, to: hit.index + 4, written: hit[1] as string, meant: "tỉnh" });
	}
	if (/^phần đầu (?!năm|tiên|của)/u.test(passage.fold))
		slips.push({ from: 0, to: 8, written: passage.words.slice(0, 8), meant: "phấn đấu" });
	return slips;
}

/** A text without any marks was typed so; that is no slip of recognition. */
const hasMarks = (written: string): boolean => stripMarks(written) !== written;

export function repaired(passage: Passage, slips: readonly Slip[]): Passage {
	let { fold } = passage;
	for (const { from, to, meant } of slips) fold = fold.slice(0, from) + meant + fold.slice(to);
	return { ...passage, fold };
}

const variant =
	/(?<!\p{L})(?:qui(?= (?:định|trình|chế|hoạch|mô|ước|chuẩn|tắc|phạm))|tỉ(?= (?:lệ|trọng|suất))|kỉ(?= (?:luật|cương|niệm)))(?: \p{L}+)/giu;

/** "qui định", "tỉ lệ": right once, unusual now. */
export const variantsIn = (passage: Passage): Slip[] =>
	[...passage.words.matchAll(variant)].map((hit) => ({
		from: hit.index,
		to: hit.index + hit[0].length,
		written: hit[0],
		meant: passage.fold.slice(hit.index, hit.index + hit[0].length),
	}));
