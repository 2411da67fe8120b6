import { foldText } from "../text/normalise.ts";

/**
 * Who took over the work: departments merged from 1 March 2025 (Decree 45/2025/NĐ-CP), district committees and
 * divisions that ended with the districts (Law 72/2025/QH15, Decree 150/2025/NĐ-CP).
 */
const successors: readonly (readonly [RegExp, string])[] = [
	[/^sở (?:nông nghiệp và phát triển nông thôn|tài nguyên và môi trường)/u, "Sở Nông nghiệp và Môi trường"],
	[/^sở lao động - thương binh và xã hội/u, "Sở Nội vụ"],
	[/^sở kế hoạch và đầu tư/u, "Sở Tài chính"],
	[/^sở giao thông vận tải/u, "Sở Xây dựng"],
	[/^sở thông tin và truyền thông/u, "Sở Khoa học và Công nghệ"],
	[/^ban dân tộc/u, "Sở Dân tộc và Tôn giáo"],
	[/^phòng (?:nội vụ|văn hóa|giáo dục|lao động|y tế|dân tộc)/u, "Phòng Văn hóa - Xã hội cấp xã"],
	[/^phòng (?:tài chính|kinh tế|quản lý đô thị|tài nguyên|nông nghiệp)/u, "Phòng Kinh tế cấp xã"],
	[/^(?:văn phòng (?:hđnd|hội đồng nhân dân)|phòng tư pháp)/u, "Văn phòng HĐND và UBND cấp xã"],
	[/^chủ tịch (?:ubnd|ủy ban nhân dân)/u, "Chủ tịch UBND cấp xã"],
	[/^(?:ubnd|ủy ban nhân dân)/u, "Ủy ban nhân dân cấp xã"],
	[/^ủy ban (?:mttq|mặt trận)/u, "Ủy ban MTTQ Việt Nam cấp xã"],
];

/** The body that a clerk may name instead; null where it is not settled by law. */
export const successorOf = (name: string): string | null =>
	successors.find(([pattern]) => pattern.test(foldText(name)))?.[1] ?? null;
