import type { LetterPaper, StatisticsTable } from "@guong/admin-docs";
import type { Temporal } from "temporal-polyfill";
import { formatCount, formatDay } from "#platform/i18n/index.ts";
import { bodiesInWords } from "./bodies-in-words.ts";
import { isAskedNotOrdered } from "./body-names.ts";
import { basesOf, citedPlan } from "./cited-papers.ts";
import { issuerOf, ownSymbol, type PaperFacts, signatureOf, symbolOf } from "./paper-facts.ts";
import { numberedName } from "./paper-name.ts";
import { recipientsOf } from "./plan-paper.ts";
import { dueWords } from "./written-tasks.ts";

/** Hands the tasks of a plan on to the bodies that lead them. Where the plan is itself a letter, it is that letter. */
export function taskLetter(facts: PaperFacts): LetterPaper {
	const isLetter = facts.paperKind === "CV";
	const { issuer, tasks, groups } = facts;
	const leads = bodiesInWords(
		tasks.flatMap(({ lead }) => lead),
		groups,
	);
	const asked = leads.filter(isAskedNotOrdered);
	const given = `giao các cơ quan${asked.length > 0 ? `, đề nghị ${asked.join(", ")}` : ""} thực hiện nhiệm vụ tại Phụ lục kèm theo, đúng thời hạn và sản phẩm đã ghi`;
	return {
		kind: "letter",
		...around(facts),
		...(isLetter
			? {
					...{ symbol: symbolOf(facts), number: facts.number, day: facts.issuedOn?.toString() ?? null },
					signature: signatureOf(facts),
				}
			: {}),
		subject: isLetter ? facts.subject : `Giao thực hiện nhiệm vụ tại ${numberedName(facts, "vi")}`,
		addressees: leads,
		bases: isLetter ? basesOf(facts.bases, facts.parent) : [],
		body: [
			...(isLetter
				? [...facts.text.purposes, ...facts.text.requirements, `${issuer.name} ${given}`]
				: [["Thực hiện ", citedPlan(facts, issuer.name), `, ${issuer.name} ${given}`]]),
			`Các cơ quan báo cáo kết quả kèm tài liệu kiểm chứng để ${issuer.name} xem xét, xác nhận`,
		],
		closing: null,
		appendices: [taskTable(facts)],
	};
}

/** One piece of work whose time has passed. */
export interface OverdueWork {
	readonly position: number;
	readonly text: string;
	readonly body: string;
	readonly due: Temporal.PlainDate;
	readonly days: number;
}

/** Reminds the bodies whose work under a plan is late on a day. */
export function reminderLetter(
	facts: PaperFacts,
	overdue: readonly OverdueWork[],
	day: Temporal.PlainDate,
): LetterPaper {
	const { issuer } = facts;
	const bodies = [...new Set(overdue.map(({ body }) => body))];
	return {
		kind: "letter",
		...around(facts),
		subject: `Đôn đốc thực hiện nhiệm vụ quá hạn tại ${numberedName(facts, "vi")}`,
		addressees: bodies,
		bases: [],
		body: [
			["Thực hiện ", citedPlan(facts, issuer.name), "."],
			`Theo hồ sơ nhiệm vụ trên Gương, đến ngày ${formatDay(day, "vi")} còn ${formatCount(overdue.length, "vi")} lượt việc của ${formatCount(bodies.length, "vi")} cơ quan đã quá hạn mà chưa được báo cáo hoàn thành, cụ thể tại Phụ lục kèm theo`,
			"Đề nghị các cơ quan khẩn trương hoàn thành và báo cáo kết quả; việc không thể hoàn thành thì nêu rõ lý do và đề nghị gia hạn",
		],
		closing: null,
		appendices: [overdueTable(overdue)],
	};
}

/** A new letter of the issuer: number and day are open, the drafting body keeps a copy. */
const around = (facts: PaperFacts) => ({
	issuer: issuerOf(facts.issuer),
	symbol: ownSymbol(facts.issuer),
	...{ number: null, day: null, place: facts.place },
	recipients: { to: ["Như trên"], keptBy: recipientsOf(facts.text.recipients).keptBy },
	// who will sign a letter that is only being drafted is not known by the plan
	signature: { ...signatureOf(facts), name: null },
});

const taskTable = ({ tasks, groups }: PaperFacts): StatisticsTable => ({
	title: "Danh mục nhiệm vụ",
	columns: [
		{ head: "STT", width: 6, align: "centre" },
		{ head: "Nội dung, nhiệm vụ", width: 44, align: "left" },
		{ head: "Cơ quan chủ trì", width: 24, align: "left" },
		{ head: "Cơ quan phối hợp", width: 24, align: "left" },
		{ head: "Thời gian", width: 16, align: "left" },
		{ head: "Sản phẩm", width: 20, align: "left" },
	],
	rows: tasks.map((task) => [
		String(task.position),
		task.text,
		bodiesInWords(task.lead, groups).join("; "),
		bodiesInWords(task.coordinate, groups).join("; "),
		dueWords(task),
		task.output ?? "",
	]),
	landscape: true,
	note: null,
});

const overdueTable = (overdue: readonly OverdueWork[]): StatisticsTable => ({
	title: "Danh mục việc quá hạn",
	columns: [
		{ head: "STT", width: 6, align: "centre" },
		{ head: "Nhiệm vụ", width: 50, align: "left" },
		{ head: "Cơ quan", width: 30, align: "left" },
		{ head: "Thời hạn", width: 14, align: "centre" },
		{ head: "Quá hạn (ngày)", width: 12, align: "right" },
	],
	rows: overdue.map(({ position, text, body, due, days }, index) => [
		String(index + 1),
		`Nhiệm vụ ${position}. ${text}`,
		body,
		formatDay(due, "vi"),
		formatCount(days, "vi"),
	]),
	landscape: true,
	note: "Nguồn: hồ sơ nhiệm vụ trên Gương.",
});
