import type { BodyAt, BodyContext } from "../bodies/body-context.ts";
import { bodyListAt } from "../bodies/body-list.ts";
import type { Level } from "../reading.ts";
import type { Passage } from "../text/passage.ts";
import type { Assignment } from "./draft.ts";
import { beginsAction } from "./verbs.ts";

const time =
	/(?:(?:hằng|hàng) (?:năm|quý|tháng|tuần|ngày)|định kỳ(?: (?:hằng|hàng))?(?: (?:năm|quý|tháng))?|trong năm \d{4}|ngoài ra|bên cạnh đó|đồng thời),? (?=\p{L})/uy;
const opening =
	/(?:(?:riêng )?đối với|riêng|giao(?: cho| nhiệm vụ cho)?|(?:kính )?đề nghị|yêu cầu|phân công|về phía)(?= )/uy;
const afterSubject =
	/^,?\s*(?:có (?:trách nhiệm|nhiệm vụ)|chịu trách nhiệm|chủ trì|phối hợp|phải|cần|làm đầu mối|là (?:cơ quan|đơn vị|bộ phận) (?:đầu mối|chủ trì|thường trực|tham mưu|tổng hợp)|là đầu mối|được giao|theo chức năng|căn cứ|tiếp tục|nghiêm túc|thường xuyên|chủ động|kịp thời|tăng|tùy|trên cơ sở|theo|cùng)/u;
const responsible =
	/^(?:tăng cường|nâng cao|đề cao|phát huy|gắn)(?: vai trò,?)?(?: và| tinh thần)? trách nhiệm (?:của )/u;
const helped =
	/phối hợp(?: chặt chẽ| đồng bộ| tốt| hiệu quả| thực hiện)*(?: với| cùng với| cùng|:)?(?: |$)/gu;
const notHelped = /(?:công tác|việc|cơ chế|chương trình|quy chế|sự|tăng cường|mối quan hệ|kế hoạch) $/u;

/** Who is to do what a clause says, and with whom, by its own words. */
export function assignmentIn(
	passage: Passage,
	from: number,
	to: number,
	context: BodyContext,
	actingBefore: Level | null,
): Assignment {
	const start = skip(time, passage.fold, from);
	const subject = subjectAt(passage, start, to, context) ?? inside(passage, start, to, context);
	const acting = subject?.leads[0]?.body.level ?? actingBefore;
	const help = helpersIn(passage, start, to, { ...context, acting });
	return {
		leads: subject?.leads ?? [],
		coordinators: help.bodies,
		lasting: subject?.lasting ?? false,
		together: help.together,
		from: subject?.from ?? start,
	};
}

interface Subject {
	readonly leads: readonly BodyAt[];
	readonly lasting: boolean;
	readonly from: number;
}

function subjectAt(passage: Passage, from: number, to: number, context: BodyContext): Subject | null {
	const { fold } = passage;
	const at = skip(opening, fold, from);
	const opened = at > from;
	const list = bodyListAt(passage, at, context);
	const first = list.bodies[0];
	if (!first || first.from > at + 8 || list.end > to) return null;
	const rest = fold.slice(list.end, Math.min(to, list.end + 60));
	const colon = /^\s*:\s*/.exec(rest);
	if (colon) return { leads: list.bodies, lasting: true, from: list.end + colon[0].length };
	const blank = /^[\s,]*/.exec(rest)?.[0].length ?? 0;
	const answers = /chịu trách nhiệm/u.test(fold.slice(list.bodies.at(-1)?.to ?? list.end, list.end));
	if (answers || afterSubject.test(rest) || beginsAction(fold, list.end + blank))
		return {
			leads: list.bodies,
			lasting: true,
			from: opened && /^,/.test(rest.trim()) ? list.end + blank : from,
		};
	return null;
}

/** "… do Sở Y tế chủ trì", "giao Phòng Tư pháp …", "tăng cường trách nhiệm của lãnh đạo xã". */
function inside(passage: Passage, from: number, to: number, context: BodyContext): Subject | null {
	const { fold } = passage;
	const duty = responsible.exec(fold.slice(from, Math.min(to, from + 60)));
	if (duty) {
		const list = bodyListAt(passage, from + duty[0].length, context);
		const own = list.bodies.filter(({ body, from: at }) => !body.group && at >= from + duty[0].length);
		if (own.length > 0) return { leads: own, lasting: false, from };
	}
	for (const cue of fold.slice(from, to).matchAll(/(?:^|[\s(])(?:giao(?: cho)?|do|phân công) (?=\p{L})/gu)) {
		const list = bodyListAt(passage, from + cue.index + cue[0].length, context);
		const rest = fold.slice(list.end, list.end + 30);
		if (
			list.bodies.length > 0 &&
			(/giao|phân công/.test(cue[0]) ? true : /^ (?:chủ trì|thực hiện|chịu trách nhiệm|làm chủ)/u.test(rest))
		)
			return { leads: list.bodies, lasting: false, from };
	}
	for (const cue of fold.slice(from, to).matchAll(/[(;,.] ?(?=[^();]{4,90} chủ trì)/gu)) {
		const list = bodyListAt(passage, from + cue.index + cue[0].length, context);
		if (
			list.bodies.length > 0 &&
			/^ (?:là (?:cơ quan|đơn vị) )?chủ trì/u.test(fold.slice(list.end, list.end + 26))
		)
			return { leads: list.bodies, lasting: false, from };
	}
	return null;
}

function helpersIn(
	passage: Passage,
	from: number,
	to: number,
	context: BodyContext,
): { readonly bodies: readonly BodyAt[]; readonly together: boolean } {
	const { fold } = passage;
	for (const cue of fold.slice(from, to).matchAll(helped)) {
		const at = from + cue.index;
		if (notHelped.test(fold.slice(Math.max(0, at - 18), at))) continue;
		const list = bodyListAt(passage, at + cue[0].length, context);
		const bodies = list.bodies.filter((body) => body.to <= to);
		const before = fold.slice(Math.max(0, at - 14), at);
		if (bodies.length > 0 && (bodies[0] as BodyAt).from <= at + cue[0].length + 6)
			return { bodies, together: /chủ trì(?:,| và| hoặc)? $/u.test(before) };
		const names = /^(?:[\s:]*)$/u.test(cue[0]);
		if (!names) return { bodies: [], together: false };
	}
	return { bodies: [], together: false };
}

function skip(pattern: RegExp, fold: string, from: number): number {
	pattern.lastIndex = from;
	const found = pattern.exec(fold);
	if (!found) return from;
	let at = from + found[0].length;
	while (fold[at] === " ") at++;
	return at;
}
