import type {
	Recurrence as ReadRecurrence,
	TaskGroup,
	WrittenDeadline,
	WrittenTask,
} from "@guong/admin-docs";
import { formatDay } from "#platform/i18n/index.ts";
import { bodiesInWords } from "./bodies-in-words.ts";
import { inSentence } from "./cited-papers.ts";
import type { PaperFacts, PaperTask } from "./paper-facts.ts";
import type { Anchor, Deadline, Measure, Recurrence } from "./task.ts";

/** Over tasks that stand under no heading of their own. */
const noHeading = "Nhiệm vụ";

/** Tasks in their order, under the headings that they stand under. */
export function taskGroups({ tasks, groups, nodeNames }: PaperFacts): readonly TaskGroup[] {
	const found: { heading: string; tasks: WrittenTask[] }[] = [];
	for (const task of tasks) {
		const heading = task.heading ?? noHeading;
		const last = found.at(-1);
		const written = writtenTask(task, groups, nodeNames);
		if (last?.heading === heading) last.tasks.push(written);
		else found.push({ heading, tasks: [written] });
	}
	return found;
}

function writtenTask(
	task: PaperTask,
	groups: PaperFacts["groups"],
	nodeNames: PaperFacts["nodeNames"],
): WrittenTask {
	const names = task.nodes.flatMap(({ index, concept }) => nodeNames.get(`${index} ${concept}`) ?? []);
	const output = [task.output, task.measure && measureWords(task.measure)].filter(Boolean).join("; ");
	const words = task.deadlineWords?.trim() || null;
	return {
		text: task.text.replace(/[.;]+$/u, ""),
		nodes: [...new Set(names)],
		leads: bodiesInWords(task.lead, groups),
		coordinators: bodiesInWords(task.coordinate, groups),
		deadline: words === null ? writtenDeadline(task.deadline) : { kind: "words", words },
		recurrence: words !== null && saysHowOften.test(words) ? null : periods[task.recurrence],
		output: output || null,
		measure: null,
		funds: null,
	};
}

/** "Giá dịch vụ đã niêm yết: 100 %": the appendix has no column for it, so it stands with the output. */
function measureWords({ label, target, unit }: Measure): string {
	if (target === null) return label;
	const shown = unit === "%" ? "%" : unit ? ` ${unit}` : "";
	return `${label}: ${String(target).replace(".", ",")}${shown}`;
}

const saysHowOften = /hằng|hàng (ngày|tuần|tháng|quý|năm)|thường xuyên|định kỳ|tháng một lần|mỗi/iu;

const periods: Readonly<Record<Recurrence, ReadRecurrence | null>> = {
	once: null,
	monthly: { kind: "periodic", every: ["month"] },
	quarterly: { kind: "periodic", every: ["quarter"] },
	"half-yearly": { kind: "periodic", every: ["half_year"] },
	yearly: { kind: "periodic", every: ["year"] },
	continuous: { kind: "continuous" },
	unspecified: null,
};

function writtenDeadline(deadline: Deadline): WrittenDeadline | null {
	switch (deadline.kind) {
		case "none":
			return null;
		case "day":
			return { kind: "day", day: deadline.day.toString(), inclusive: true };
		case "whenever":
			return { kind: "words", words: wheneverWords(deadline) };
		case "after":
			return deadline.anchor === "plan-issued"
				? { kind: "within", count: deadline.amount, unit: deadline.unit, from: "plan_issued" }
				: { kind: "words", words: `trong ${timeWords(deadline)} kể từ ${anchorWords(deadline.anchor)}` };
	}
}

const units = { day: "ngày", "working-day": "ngày làm việc" } as const;
const timeWords = ({
	amount,
	unit,
}: {
	readonly amount: number;
	readonly unit: keyof typeof units;
}): string => `${String(amount).padStart(2, "0")} ${units[unit]}`;

function wheneverWords({ occasion, within }: Extract<Deadline, { readonly kind: "whenever" }>): string {
	const said = inSentence(occasion);
	return within ? `trong ${timeWords(within)}, mỗi khi ${said}` : `khi ${said}`;
}

function anchorWords(anchor: Anchor): string {
	const [, index, year] = anchor.split(":");
	return index ? `ngày công bố Chỉ số ${index} năm ${year}` : "ngày cuối kỳ kế hoạch";
}

/** When a task is due, as a letter says it. */
export const dueWords = (task: PaperTask): string => {
	if (task.deadlineWords) return task.deadlineWords;
	return task.deadline.kind === "day" ? formatDay(task.deadline.day, "vi") : "";
};
