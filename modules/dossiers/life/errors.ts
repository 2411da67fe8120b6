import { Temporal } from "temporal-polyfill";
import { formatDay, formatMoment, type Language } from "#platform/i18n/index.ts";
import { defineProblems } from "#platform/problem/problem.ts";
import type { DossierAction, DossierState } from "../domain/life/states.ts";
import { lifeMessages } from "./messages.ts";

interface Refused {
	readonly [name: string]: string | readonly string[];
	readonly action: string;
	readonly state: string;
	/** actions that are open to the person who asks, or in this state */
	readonly possible: readonly string[];
}

const button = (name: string, language: Language) =>
	lifeMessages[language].actions[name as DossierAction]?.button ?? name;
const stateWord = (name: string, language: Language) =>
	lifeMessages[language].states[name as DossierState] ?? name;

const shown = (day: string, language: Language) => formatDay(Temporal.PlainDate.from(day), language);

function nowPossible(names: readonly string[], language: Language): string {
	const listed = names.map((name) => `“${button(name, language)}”`).join(", ");
	if (language === "vi")
		return names.length > 0 ? `Lúc này có thể: ${listed}.` : "Lúc này hồ sơ không chờ Ông/Bà làm gì.";
	return names.length > 0 ? `Possible now: ${listed}.` : "At the moment nothing is asked of you.";
}

/** Refusals in the life of a dossier; each names what is possible instead. */
export const lifeProblem = defineProblems("dossiers", {
	"dossier-unknown": {
		kind: "not-found",
		vi: () => "Không có hồ sơ này, hoặc Ông/Bà không được xem.",
		en: () => "There is no such dossier, or it is not yours to see.",
	},
	"dossier-forbidden": {
		kind: "forbidden",
		vi: ({ action, possible }: Refused) =>
			`Ông/Bà không có quyền “${button(action, "vi")}” với hồ sơ này. ${nowPossible(possible, "vi")}`,
		en: ({ action, possible }: Refused) =>
			`You may not “${button(action, "en")}” with this dossier. ${nowPossible(possible, "en")}`,
	},
	"dossier-not-now": {
		kind: "conflict",
		vi: ({ action, state, possible }: Refused) =>
			`Hồ sơ ${stateWord(state, "vi")} nên chưa “${button(action, "vi")}” được. ${nowPossible(possible, "vi")}`,
		en: ({ action, state, possible }: Refused) =>
			`The dossier is ${stateWord(state, "en")}, so “${button(action, "en")}” is not possible. ${nowPossible(possible, "en")}`,
	},
	"dossier-changed-meanwhile": {
		kind: "conflict",
		vi: ({ state, possible }: Refused) =>
			`Người khác vừa làm việc với hồ sơ này; nay hồ sơ ${stateWord(state, "vi")}. Xin xem lại rồi làm tiếp. ${nowPossible(possible, "vi")}`,
		en: ({ state, possible }: Refused) =>
			`Somebody else has just worked on this dossier; it is now ${stateWord(state, "en")}. Please look again. ${nowPossible(possible, "en")}`,
	},
	"dossier-of-other-system": {
		kind: "conflict",
		vi: ({ source }: { source: string }) =>
			`Hồ sơ này do hệ thống khác (${source}) giải quyết; Gương chỉ đo, không xử lý. Xin làm trên hệ thống ấy rồi nhập lại số liệu.`,
		en: ({ source }: { source: string }) =>
			`Another system (${source}) runs this dossier; Gương measures it and does nothing with it. Act there, then import again.`,
	},
	"dossier-reason-missing": {
		kind: "invalid",
		field: "reason",
		vi: ({ action }: { action: string }) => `“${button(action, "vi")}” cần có lý do: chọn hoặc viết lý do.`,
		en: ({ action }: { action: string }) => `“${button(action, "en")}” needs a reason: choose or write one.`,
	},
	"dossier-time-ahead": {
		kind: "invalid",
		field: "happenedAt",
		vi: () => "Thời điểm đã ghi còn ở phía trước; xin ghi lúc việc thực sự diễn ra.",
		en: () => "That moment is still to come; give the time when it happened.",
	},
	"dossier-time-before": {
		kind: "invalid",
		field: "happenedAt",
		vi: ({ last }: { last: string }) =>
			`Việc trước đó của hồ sơ diễn ra ${formatMoment(Temporal.Instant.from(last), "vi")}; xin ghi thời điểm sau lúc ấy.`,
		en: ({ last }: { last: string }) =>
			`What came before happened ${formatMoment(Temporal.Instant.from(last), "en")}; give a later moment.`,
	},
	"dossier-supplement-once": {
		kind: "conflict",
		vi: ({ most }: { most: number }) =>
			`Khi tiếp nhận chỉ được yêu cầu bổ sung ${most} lần. Nay có thể: tiếp nhận, hoặc từ chối tiếp nhận có lý do.`,
		en: ({ most }: { most: number }) =>
			`At reception a supplement may be asked for ${most === 1 ? "once" : `${most} times`} only. Possible now: receive it, or refuse with a reason.`,
	},
	"dossier-return-late": {
		kind: "conflict",
		vi: ({ day, days }: { day: string; days: number }) =>
			`Chỉ được trả hồ sơ để bổ sung trong ${days} ngày làm việc, đến hết ngày ${shown(day, "vi")}. Có thể giải quyết với hồ sơ đang có; nếu vẫn phải trả, xin đánh dấu “trả muộn” và ghi lý do: lần trả này được tính là trả muộn.`,
		en: ({ day, days }: { day: string; days: number }) =>
			`A dossier may be returned within ${days} working days, until ${shown(day, "en")}. Settle it with what there is; if it must go back, mark it as a late return with the reason: it is counted as late.`,
	},
	"dossier-no-date": {
		kind: "conflict",
		vi: () => "Hồ sơ này không có ngày hẹn trả nên không có ngày để dời.",
		en: () => "This dossier has no date, so there is none to move.",
	},
	"dossier-extended-already": {
		kind: "conflict",
		vi: ({ most }: { most: number }) =>
			`Ngày hẹn chỉ được dời ${most} lần và đã dời. Nay có thể: trả kết quả, từ chối có lý do, và giải trình với cấp trên.`,
		en: ({ most }: { most: number }) =>
			`The date may be moved ${most === 1 ? "once" : `${most} times`} and was. Possible now: give the result, refuse with a reason, and explain to the superior.`,
	},
	"dossier-new-date-missing": {
		kind: "invalid",
		field: "dueAt",
		vi: () => "Thiếu ngày hẹn mới; xin ghi ngày trả kết quả mới.",
		en: () => "The new date is missing.",
	},
	"dossier-new-date-not-later": {
		kind: "invalid",
		field: "dueAt",
		vi: ({ day }: { day: string }) =>
			`Ngày hẹn mới phải sau ngày đang có hiệu lực (${shown(day, "vi")}) và còn ở phía trước.`,
		en: ({ day }: { day: string }) =>
			`The new date must be later than the one that holds (${shown(day, "en")}) and lie ahead.`,
	},
	"dossier-extension-late": {
		kind: "conflict",
		vi: ({ day }: { day: string }) =>
			`Phải xin lỗi và hẹn lại chậm nhất ngày ${shown(day, "vi")}, trước hạn ít nhất một ngày. Nay vẫn gửi được thư, nhưng phải đánh dấu “muộn”: lần hẹn lại này được tính là muộn.`,
		en: ({ day }: { day: string }) =>
			`The apology was due on ${shown(day, "en")} at the latest, a day before the date. It can still be sent, marked as late, and is counted as late.`,
	},
	"dossier-close-early": {
		kind: "conflict",
		vi: ({ day }: { day: string }) =>
			`Người nộp còn được bổ sung đến hết ngày ${shown(day, "vi")}, nên chưa đóng hồ sơ được. Nếu người nộp muốn thôi, xin dùng “Dừng theo yêu cầu của người nộp”.`,
		en: ({ day }: { day: string }) =>
			`The supplement may come until ${shown(day, "en")}, so the dossier cannot be closed yet. If the person gives up, use “Stop as the person asks”.`,
	},
	"dossier-delivery-missing": {
		kind: "invalid",
		field: "deliveredHow",
		vi: () => "Xin chọn cách trả kết quả: tại quầy, qua bưu chính, hay bản điện tử.",
		en: () => "Choose how the result was delivered: at the desk, by post, or electronically.",
	},
	"dossier-paid-already": {
		kind: "conflict",
		vi: () => "Hồ sơ này đã ghi nộp phí, lệ phí. Nếu ghi nhầm, xin báo bộ phận thu để đối chiếu.",
		en: () =>
			"A payment is recorded for this dossier already. If it was entered in error, ask the cashier to compare.",
	},
	"dossier-cost-missing": {
		kind: "invalid",
		field: "costBorneBy",
		vi: () => "Xin ghi ai chịu chi phí làm lại giấy tờ bị mất, hỏng; người nộp không phải chịu.",
		en: () => "Say who bears the cost of making the lost papers anew; the applicant does not.",
	},
	"dossier-rules-not-run": {
		kind: "invalid",
		field: "receivedAt",
		vi: () =>
			"Hồ sơ nhận trước ngày 01/07/2025 theo quy định cũ, không tiếp nhận ở đây; xin đưa vào bằng cách nhập số liệu.",
		en: () =>
			"Dossiers received before 01/07/2025 lived under older rules and are not received here; bring them in by import.",
	},
	"dossier-version-unknown": {
		kind: "invalid",
		field: "versionId",
		vi: () => "Thủ tục này chưa công bố hoặc không còn hiệu lực vào ngày nhận; xin chọn lại thủ tục.",
		en: () => "This procedure was not in force on the day of receipt; choose again.",
	},
	"dossier-body-unknown": {
		kind: "invalid",
		field: "handlingBodyId",
		vi: () => "Không có cơ quan này vào ngày nhận; xin chọn lại cơ quan giải quyết.",
		en: () => "There was no such body on the day of receipt; choose the body that settles it again.",
	},
	"dossier-applicant-missing": {
		kind: "invalid",
		field: "applicantName",
		vi: () => "Thiếu tên người nộp hồ sơ; xin ghi họ tên hoặc tên tổ chức.",
		en: () => "The name of the applicant is missing.",
	},
	"hours-forbidden": {
		kind: "forbidden",
		vi: () =>
			"Giờ làm việc do điều phối viên hoặc quản trị viên của đơn vị nhập. Xin chọn đơn vị của Ông/Bà hoặc đơn vị trực thuộc.",
		en: () =>
			"Office hours are entered by the unit's coordinators or administrators. Choose your unit or one under it.",
	},
	"hours-from-past": {
		kind: "invalid",
		field: "tu_ngay",
		vi: () =>
			"Đơn vị đã có giờ làm việc; giờ mới chỉ áp dụng từ hôm nay trở đi, vì các ngày hẹn trước đó đã tính theo giờ cũ.",
		en: () =>
			"The unit has announced hours; new ones hold from today at the earliest, since earlier dates were promised by the old ones.",
	},
	"hours-changed-meanwhile": {
		kind: "conflict",
		vi: () => "Người khác vừa sửa giờ làm việc của đơn vị này. Xin xem lại rồi nhập lại.",
		en: () => "Somebody else has just changed the hours of this unit. Look again, then enter yours.",
	},
	"hours-not-days": {
		kind: "invalid",
		vi: ({ typed }: { typed: string }) =>
			`“${typed}” chưa phải ngày đầu và ngày cuối của mùa. Xin ghi dạng 16/04-15/10; cả năm một giờ thì để trống.`,
		en: ({ typed }: { typed: string }) =>
			`“${typed}” is not the first and the last day of a season. Write 16/04-15/10; leave it empty for the whole year.`,
	},
	"hours-not-a-session": {
		kind: "invalid",
		vi: ({ typed }: { typed: string }) =>
			`“${typed}” chưa phải giờ bắt đầu và giờ kết thúc của buổi. Xin ghi dạng 07.00-11.30; không làm buổi này thì để trống.`,
		en: ({ typed }: { typed: string }) =>
			`“${typed}” is not the beginning and the end of a session. Write 07:00-11:30; leave it empty where there is none.`,
	},
	"hours-no-hours": {
		kind: "invalid",
		vi: () => "Chưa có giờ làm việc nào. Xin ghi ít nhất một buổi.",
		en: () => "There are no hours. Give at least one session.",
	},
	"hours-ends-before-it-begins": {
		kind: "invalid",
		vi: ({ place }: { place: string }) =>
			`Có buổi kết thúc trước khi bắt đầu (${hoursIn(place)}). Xin sửa giờ.`,
		en: ({ place }: { place: string }) => `A session ends before it begins (${hoursIn(place)}). Correct it.`,
	},
	"hours-overlaps": {
		kind: "invalid",
		vi: ({ place }: { place: string }) => `Hai buổi chồng lên nhau (${hoursIn(place)}). Xin sửa giờ.`,
		en: ({ place }: { place: string }) => `Two sessions overlap (${hoursIn(place)}). Correct them.`,
	},
	"hours-no-season": {
		kind: "invalid",
		vi: ({ place }: { place: string }) =>
			`Từ ngày ${place.slice(3)}/${place.slice(0, 2)} chưa có mùa nào. Hai mùa phải phủ cả năm.`,
		en: ({ place }: { place: string }) =>
			`No season covers ${place.slice(3)}/${place.slice(0, 2)}. Seasons must cover the whole year.`,
	},
	"hours-half-season": {
		kind: "invalid",
		vi: ({ place }: { place: string }) =>
			`Mùa ${place}: có hai mùa thì mỗi mùa cần ngày đầu và ngày cuối, dạng 16/04-15/10.`,
		en: ({ place }: { place: string }) =>
			`Season ${place}: of two seasons each needs its first and its last day, as 16/04-15/10.`,
	},
});

/** The hours at the end of a fault's place. */
const hoursIn = (place: string): string => place.slice(place.lastIndexOf(" ") + 1);
