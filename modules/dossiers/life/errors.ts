import type { Language } from "#platform/i18n/index.ts";
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
});
