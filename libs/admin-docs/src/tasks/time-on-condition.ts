import type { DeadlineAt } from "./deadline-at.ts";
import { recurrenceIn } from "./recurrence.ts";

const late =
	/hồ sơ[^;.]{0,60}(?:trễ hạn|quá hạn|chậm trễ|trễ hẹn|không đúng hạn)|(?:trễ hạn|quá hạn|trễ hẹn)[^;.]{0,40}hồ sơ|trường hợp[^;.]{0,60}(?:không (?:thực hiện )?đúng (?:quy định|thời (?:gian|hạn)|hạn)|chậm|trễ|quá hạn)[^;.]{0,120}xin lỗi|xin lỗi[^;.]{0,80}(?:trễ|chậm|quá) ?(?:hạn|hẹn)?/u;
const onRequest = /(?<!\()(?:khi|theo) (?:có |được )?(?:yêu cầu|đề nghị)(?: của [^;.,()]{3,60})?[\s.]*$/u;
const onIssue =
	/ngay (?:sau )?khi (?:(?:kế hoạch|quyết định|chương trình|chỉ thị)(?: này)? (?:được |có )?(?:ban hành|hiệu lực)|(?:ban hành|nhận được) (?:kế hoạch|quyết định|chương trình|chỉ thị)(?: này)?)/u;
const condition = /^(?:trường hợp|khi|nếu|trong trường hợp) ([^;.,]{5,120})(?:,| thì| phải)/u;

/** "Khi có yêu cầu", "Sau khi Trung ương ban hành hướng dẫn" */
const waitsInCell =
	/^(?:ngay )?(?:(khi (?:có |được )?(?:yêu cầu|đề nghị|đề xuất))|(?:sau )?khi |trường hợp |theo (?:yêu cầu|đề nghị)).{0,120}/u;

/** Work that waits for something to happen: a late dossier, a request. */
export function conditionalIn(fold: string): DeadlineAt | null {
	const overdue = late.exec(fold);
	if (overdue && /xin lỗi|hẹn lại|giải trình/u.test(fold))
		return conditional("dossier_overdue", overdue, 0.85);
	const asked = onRequest.exec(fold);
	if (asked && !recurrenceIn(fold)) return conditional("request_made", asked, 0.75);
	const at = onIssue.exec(fold);
	if (at) return conditional("plan_issued", at, 0.7);
	const other = condition.exec(fold);
	return (
		other &&
		conditional(
			/^(?:có |được )?(?:yêu cầu|đề nghị)/u.test(other[1] as string) ? "request_made" : "event_occurs",
			other,
			0.6,
		)
	);
}

/** A cell that only says what the work waits for. */
export function waitsInCellAt(fold: string): DeadlineAt | null {
	const waits = waitsInCell.exec(fold.trim());
	return waits && conditional(waits[1] ? "request_made" : "event_occurs", waits, 0.75);
}

function conditional(trigger: string, found: RegExpExecArray, confidence: number): DeadlineAt {
	return {
		value: { kind: "conditional", trigger, iso: null, why: "waits-for-event" },
		from: found.index,
		to: found.index + found[0].length,
		confidence,
	};
}
