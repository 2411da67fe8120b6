import { formatDay, type Language } from "#platform/i18n/index.ts";
import type { Anchor, Deadline, Measure, Recurrence } from "../domain/task.ts";
import type { TaskKind } from "../domain/task-state.ts";

type Words<Name extends string> = Readonly<Record<Language, Readonly<Record<Name, string>>>>;

export const taskKindWords: Words<TaskKind> = {
	vi: {
		order: "Giao nhiệm vụ",
		request: "Đề nghị (không phải mệnh lệnh)",
		answer: "Ban hành kế hoạch thực hiện",
		report: "Báo cáo kết quả",
	},
	en: {
		order: "Order",
		request: "Request (not an order)",
		answer: "Answer with an own plan",
		report: "Report on the result",
	},
};

export const recurrenceWords: Words<Recurrence> = {
	vi: {
		once: "Một lần",
		monthly: "Hằng tháng",
		quarterly: "Hằng quý",
		"half-yearly": "Sáu tháng một lần",
		yearly: "Hằng năm",
		continuous: "Thường xuyên",
		unspecified: "Định kỳ, không ghi kỳ hạn",
	},
	en: {
		once: "Once",
		monthly: "Monthly",
		quarterly: "Quarterly",
		"half-yearly": "Half-yearly",
		yearly: "Yearly",
		continuous: "Continuous",
		unspecified: "Repeated, period not stated",
	},
};

export const measureKindWords: Words<Measure["as"]> = {
	vi: {
		count: "số đếm (cộng được giữa các nơi)",
		rate: "tỷ lệ (ghi tử số và mẫu số)",
		value: "giá trị (không cộng được)",
	},
	en: {
		count: "count (adds up over bodies)",
		rate: "rate (numerator and denominator)",
		value: "value (does not add up)",
	},
};

const unitWords: Words<"day" | "working-day"> = {
	vi: { day: "ngày", "working-day": "ngày làm việc" },
	en: { day: "days", "working-day": "working days" },
};

/** "ngày ban hành kế hoạch", "ngày công bố PAPI 2025" */
export function anchorInWords(anchor: Anchor, language: Language): string {
	const vi = language === "vi";
	if (anchor === "plan-issued") return vi ? "ngày ban hành kế hoạch" : "the plan's date";
	if (anchor === "period-end") return vi ? "ngày cuối kỳ" : "the end of the period";
	const [, index = "", year = ""] = anchor.split(":");
	return vi ? `ngày công bố ${index} ${year}` : `the publication of ${index} ${year}`;
}

/** How long a task has, as a plan says it. */
export function deadlineInWords(deadline: Deadline, language: Language): string {
	const vi = language === "vi";
	switch (deadline.kind) {
		case "none":
			return vi ? "không ghi thời hạn" : "none stated";
		case "day":
			return formatDay(deadline.day, language);
		case "after": {
			const time = `${deadline.amount} ${unitWords[language][deadline.unit]}`;
			const from = anchorInWords(deadline.anchor, language);
			return vi ? `${time} kể từ ${from}` : `${time} after ${from}`;
		}
		case "whenever": {
			const { within, occasion } = deadline;
			const time = within ? `${within.amount} ${unitWords[language][within.unit]}, ` : "";
			return vi ? `${time}mỗi khi ${occasion}` : `${time}whenever: ${occasion}`;
		}
	}
}
