import assert from "node:assert/strict";
import { test } from "node:test";
import { laidOutText, layOutPaper, nothingKnown, type Reading, readPaper } from "@guong/admin-docs";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import type { PaperFacts, PaperTask } from "./paper-facts.ts";
import { planPaper } from "./plan-paper.ts";
import { noText } from "./plan-text.ts";

const works = [
	"Niêm yết công khai giá dịch vụ khám, chữa bệnh tại các cơ sở y tế công lập",
	"Kiểm tra việc tiếp công dân tại các xã, phường",
	"Tập huấn kỹ năng giao tiếp cho công chức tại bộ phận một cửa",
	"Khảo sát mức độ hài lòng của người bệnh nội trú",
	"Công khai danh sách hộ nghèo, hộ cận nghèo năm 2026",
	"Xây dựng chuyên mục hỏi đáp trên cổng thông tin điện tử",
];
const bodies = ["Sở Y tế", "Sở Nội vụ", "Sở Tài chính", "Thanh tra tỉnh", "Sở Khoa học và Công nghệ"];
const named = (names: readonly string[]) => names.map((written) => ({ bodyId: written, written }));

const day = fc
	.record({ month: fc.integer({ min: 4, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
	.map((of) => Temporal.PlainDate.from({ year: 2026, ...of }));
const deadline: fc.Arbitrary<PaperTask["deadline"]> = fc.oneof(
	day.map((on) => ({ kind: "day" as const, day: on })),
	fc
		.record({
			amount: fc.integer({ min: 5, max: 60 }),
			unit: fc.constantFrom("day" as const, "working-day" as const),
		})
		.map((time) => ({ kind: "after" as const, anchor: "plan-issued" as const, ...time })),
	fc.constant({ kind: "none" as const }),
);
const oneTask = fc.record({
	text: fc.constantFrom(...works),
	names: fc.uniqueArray(fc.constantFrom(...bodies), { minLength: 1, maxLength: 3 }),
	deadline,
	recurrence: fc.constantFrom("once" as const, "monthly" as const, "quarterly" as const, "yearly" as const),
	output: fc.constantFrom(null, "Báo cáo kết quả", "Biên bản kiểm tra"),
});
const tasks = fc
	.uniqueArray(oneTask, { minLength: 1, maxLength: 6, selector: ({ text }) => text })
	.map((all) =>
		all.map(
			({ names, recurrence, ...task }, index): PaperTask => ({
				...{ position: index + 1, heading: null, kind: "order", leads: "one", measure: null, nodes: [] },
				...{ lead: named(names.slice(0, 1)), coordinate: named(names.slice(1)), deadlineWords: null },
				...task,
				// what comes again has no single day
				recurrence: task.deadline.kind === "none" ? recurrence : "once",
			}),
		),
	);

const body = {
	name: "Ủy ban nhân dân tỉnh Đồng Tháp",
	kind: "committee",
	abbreviation: "UBND tỉnh",
	parent: null,
};
const factsWith = (of: readonly PaperTask[], number: number): PaperFacts => ({
	...{ paperKind: "KH", number, symbol: "KH-UBND", issuedOn: Temporal.PlainDate.from("2026-03-05") },
	...{ subject: "Nâng cao Chỉ số PAPI năm 2026", year: 2026, place: "Đồng Tháp", parent: null, bases: [] },
	...{ targets: [], tasks: of, text: noText, plannedSignature: null, groups: [], nodeNames: new Map() },
	...{ signerPost: "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH", signerName: "Bác Bảy", issuer: body, drafting: body },
});

/** What a task says, as far as both sides have words for it. */
const said = ({ text, lead, coordinate, deadline: until, recurrence, output }: PaperTask) => ({
	...{ text, lead: lead.map(({ written }) => written), coordinate: coordinate.map(({ written }) => written) },
	until:
		until.kind === "day"
			? until.day.toString()
			: until.kind === "after"
				? `${until.amount} ${until.unit}`
				: null,
	every:
		({ monthly: "month", quarterly: "quarter", yearly: "year" } as Record<string, string>)[recurrence] ??
		null,
	output,
});

const read = (reading: Reading) =>
	reading.tasks.map(({ text, leads, coordinators, deadline: until, recurrence, output }) => ({
		...{
			text,
			lead: leads.map(({ value }) => value.name),
			coordinate: coordinators.map(({ value }) => value.name),
		},
		until: untilOf(until?.value),
		every: recurrence?.value.kind === "periodic" ? (recurrence.value.every[0] ?? null) : null,
		output: output?.raw ?? null,
	}));

function untilOf(
	value: NonNullable<Reading["tasks"][number]["deadline"]>["value"] | undefined,
): string | null {
	if (value?.kind === "relative") return `${value.days} ${value.unit}`;
	return value?.iso ?? null;
}

test("whatever tasks a plan has, its paper says them all, and reading the paper gives them back", () => {
	fc.assert(
		fc.property(tasks, fc.integer({ min: 1, max: 2000 }), (of, number) => {
			const paper = layOutPaper(planPaper(factsWith(of, number)));
			const reading = readPaper(laidOutText(paper), nothingKnown);
			assert.equal(reading.number?.value.number, number);
			assert.deepEqual(read(reading), of.map(said));
		}),
		{ seed: 20261122, numRuns: 150 },
	);
});
