import type { BodyContext } from "../bodies/body-context.ts";
import { bodyListAt } from "../bodies/body-list.ts";
import type { Entry, OutlineNode } from "../outline/outline.ts";
import { beginsAction } from "./verbs.ts";

export const appendixMention =
	/^\(?(?:có |chi tiết |cụ thể |nội dung )?[^.;]{0,60}(?:phụ lục|biểu|danh mục)[^.;]{0,60}(?:kèm theo|đính kèm|gửi kèm)|^\(?(?:(?:có |được )?(?:chi tiết|cụ thể|phân công)[^.;]{0,30}|xem )(?:tại|theo|ở|trong) (?:các )?(?:phụ lục|biểu|bảng|danh mục)[^.;]{0,80}$|^\(?(?:kèm theo|đính kèm|chi tiết (?:tại|theo)|xem) [^.;]{0,40}phụ lục/u;
export const beforeHelpers =
	/^[\s,]*(?:có (?:trách nhiệm|nhiệm vụ)|chịu trách nhiệm|chủ trì|là cơ quan (?:đầu mối|thường trực))?,? ?(?:và )?(?:phối hợp(?: chặt chẽ)?(?: với)? )?/u;
export const emptyLeadIn =
	/^[\s,]*(?:(?:tổ chức |tập trung |nghiêm túc |tiếp tục )*(?:triển khai )?thực hiện (?:tốt |đồng bộ )?(?:các|một số|những) (?:nhiệm vụ|nội dung|công việc|giải pháp|biện pháp)[^:;.]{0,160})?[\s:]*$/u;
export const sharesOut =
	/^(?:phân công|trách nhiệm|đơn vị|cơ quan|tổ chức|thời gian|thời hạn|tiến độ)(?: (?:và |, )?\p{L}+){0,8}:?$/u;
export const toldTo = /^(?:giao(?: nhiệm vụ)?(?: cho)?|yêu cầu|đề nghị|phân công) /u;
export const fundsSentence = /^(?:kinh phí|nguồn kinh phí|ngân sách)/u;
export const prose =
	/^(?:\(?\s*(?:ban hành )?kèm theo|quyết định này (?:có hiệu lực|thay thế)|kế hoạch này (?:có hiệu lực|thay thế)|[^.]{0,500}chịu trách nhiệm (?:thi hành|thực hiện) (?:quyết định|chỉ thị|kế hoạch) này|năm \d{4},? (?:chỉ số|tỉnh|huyện|kết quả|xã)|qua |theo (?:kết quả|số liệu)|kết quả (?:chỉ số|đánh giá|năm)|hiện nay|trong những năm qua|nhìn chung|tuy nhiên)/u;

/** Above the first heading only a sentence that gives work to a body by name is work: "Giao Sở Nội vụ …". */
export function ordersWork({ node, paragraph: { passage } }: Entry, bodies: BodyContext): boolean {
	if (node.style !== "root") return false;
	const opening = /^(?:giao|(?:kính )?đề nghị|yêu cầu|phân công) /u.exec(passage.fold);
	const from = opening?.[0].length ?? 0;
	const list = bodyListAt(passage, from, bodies);
	if (list.bodies[0]?.from !== from) return false;
	const blank = /^[\s,]*/.exec(passage.fold.slice(list.end))?.[0].length ?? 0;
	return (
		/^(?:có trách nhiệm|chủ trì|phối hợp)/u.test(passage.fold.slice(list.end + blank)) ||
		(opening !== null && beginsAction(passage.fold, list.end + blank))
	);
}

/** A lead-in without ", như:", " sau đây:" at its end. */
export function withoutColon(fold: string, from: number, to: number): number {
	const tail = /(?:,? (?:như|cụ thể(?: như sau)?|gồm|bao gồm|sau|sau đây|như sau))?\s*:?\s*$/u.exec(
		fold.slice(from, to),
	);
	return tail ? from + tail.index : to;
}

/** Whether a place lies in another, or is it. */
export function isWithin(node: OutlineNode, container: OutlineNode): boolean {
	for (let at: OutlineNode | null = node; at; at = at.parent) if (at === container) return true;
	return false;
}
