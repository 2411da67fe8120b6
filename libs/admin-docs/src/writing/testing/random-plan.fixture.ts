import fc from "fast-check";
import type { Every } from "../../task.ts";
import type { PlanPaper } from "../plan-paper.ts";
import type { PaperSignature, WrittenHead } from "../written-head.ts";
import type { TaskGroup, WrittenDeadline, WrittenTarget, WrittenTask } from "../written-task.ts";
import { samplePlan } from "./sample-plan.fixture.ts";

const verbs = ["Rà soát", "Niêm yết", "Cập nhật", "Hướng dẫn các thôn lập", "Kiểm tra", "Công khai"];
const objects = [
	"danh sách hộ nghèo, hộ cận nghèo",
	"bảng giá đất và mức bồi thường",
	"quy trình giải quyết hồ sơ",
	"các khoản thu của thôn",
	"biên bản họp thôn",
	"hồ sơ quá hạn",
];
const places = ["", " tại nhà văn hóa", " trên trang thông tin điện tử", " ở từng thôn"];
const communeBodies = [
	"Phòng Văn hóa - Xã hội",
	"Phòng Kinh tế",
	"Công an xã",
	"Văn phòng HĐND và UBND",
	"Đoàn Thanh niên xã",
	"Trung tâm Phục vụ hành chính công",
];
const provinceBodies = [
	"Sở Nội vụ",
	"Sở Tài chính",
	"Sở Tư pháp",
	"Văn phòng UBND tỉnh",
	"UBND các xã, phường",
];
const districtBodies = [
	"Phòng Nội vụ",
	"Phòng Tư pháp",
	"Công an huyện",
	"Văn phòng HĐND và UBND huyện",
	"UBND các xã, thị trấn",
	"Phòng Tài chính - Kế hoạch",
];
const dimensions = [
	"Công khai, minh bạch",
	"Trách nhiệm giải trình với người dân",
	"Thủ tục hành chính công",
	"Cung ứng dịch vụ công",
];
const outputs = ["Báo cáo kết quả", "Biên bản", "Danh sách được niêm yết", "Bản tin"];

const isoDay = (year: number) =>
	fc
		.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
		.map(([month, day]) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
const paperDay = (year: number) =>
	fc.oneof(
		isoDay(year),
		isoDay(year).map((day) => day.slice(0, 7)),
		fc.constant(String(year)),
	);

const deadline = (year: number): fc.Arbitrary<WrittenDeadline> =>
	fc.oneof(
		fc.record({ kind: fc.constant("day" as const), day: isoDay(year), inclusive: fc.boolean() }),
		fc.record({
			kind: fc.constant("month" as const),
			month: fc.integer({ min: 1, max: 12 }),
			year: fc.constant(year),
		}),
		fc.record({
			kind: fc.constant("quarter" as const),
			quarter: fc.constantFrom(1, 2, 3, 4),
			year: fc.constant(year),
		}),
		fc.record({ kind: fc.constant("year" as const), year: fc.constant(year) }),
		fc.record({
			kind: fc.constant("within" as const),
			count: fc.integer({ min: 1, max: 60 }),
			unit: fc.constantFrom("day", "working-day", "week", "month"),
			from: fc.constantFrom("plan_issued", "paper_received"),
		}),
	);
const inOrder: readonly Every[] = ["week", "month", "quarter", "half_year", "nine_months", "year"];
const recurrence = fc.oneof(
	fc.constant({ kind: "continuous" as const }),
	fc
		.subarray([...inOrder], { minLength: 1, maxLength: 3 })
		.map((every) => ({ kind: "periodic" as const, every })),
);

const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
	fc.option(value, { nil: null, freq: 3 });

/** Each text once in a plan, so that a task is known again by its words. */
function texts(): string[] {
	return verbs.flatMap((verb) =>
		objects.flatMap((object) => places.map((place) => `${verb} ${object}${place}`)),
	);
}

const taskOf = ({ bodies, year }: Setting, text: string): fc.Arbitrary<WrittenTask> =>
	fc
		.record({
			parts: fc.subarray([...bodies], { minLength: 1, maxLength: 4 }),
			deadline: maybe(deadline(year)),
			recurrence: maybe(recurrence),
			output: maybe(fc.constantFrom(...outputs)),
			funds: maybe(fc.constantFrom("Ngân sách địa phương", "Nguồn xã hội hóa")),
		})
		.map(({ parts, ...task }) => ({
			...task,
			text,
			nodes: [],
			leads: parts.slice(0, 1),
			coordinators: parts.slice(1),
			measure: null,
		}));

const groupsOf = (setting: Setting): fc.Arbitrary<TaskGroup[]> =>
	fc
		.tuple(
			fc.shuffledSubarray(dimensions, { minLength: 1 }),
			fc.shuffledSubarray(texts(), { minLength: 4, maxLength: 12 }),
		)
		.chain(([headings, chosen]) =>
			fc.tuple(...chosen.map((text) => taskOf(setting, text))).map((tasks) =>
				headings.map((heading, i) => ({
					heading,
					tasks: tasks.filter((_, at) => at % headings.length === i),
				})),
			),
		);

const score: fc.Arbitrary<WrittenTarget> = fc.record({
	what: fc.constantFrom(...dimensions).map((name) => `nội dung “${name}”`),
	comparison: fc.constantFrom("at-least", "equal"),
	value: fc.integer({ min: 100, max: 999 }).map((value) => value / 100),
	unit: fc.constant("điểm"),
	year: fc.constant(null),
	increase: maybe(
		fc.integer({ min: 1, max: 99 }).map((by) => ({ by: by / 100, over: 2025 as number | null })),
	),
});
const share: fc.Arbitrary<WrittenTarget> = fc.record({
	what: fc.constantFrom("tỷ lệ hồ sơ được giải quyết đúng hạn", "tỷ lệ thôn niêm yết đủ các khoản thu"),
	comparison: fc.constant("at-least"),
	value: fc.integer({ min: 500, max: 1000 }).map((value) => value / 10),
	unit: fc.constant("%"),
	year: fc.constant(null),
	increase: fc.constant(null),
});
const target = fc.oneof(score, share);

const signature: fc.Arbitrary<PaperSignature> = fc.constantFrom(
	{ authority: [{ form: "TM.", of: "Ủy ban nhân dân" }], title: "Chủ tịch", name: "Trần Quốc Hùng" },
	{
		authority: [
			{ form: "TM.", of: "Ủy ban nhân dân" },
			{ form: "KT.", of: "Chủ tịch" },
		],
		title: "Phó Chủ tịch",
		name: "Lê Thị Hoa",
	},
	{ authority: [{ form: "TM.", of: "Ủy ban nhân dân" }], title: "Chủ tịch", name: null },
);

interface Setting extends Pick<WrittenHead, "issuer" | "place" | "subject"> {
	readonly bodies: readonly string[];
	readonly year: number;
}
const committee = (
	unit: string,
	place: string,
	bodies: readonly string[],
	year: number,
	subject: string,
): Setting => ({
	issuer: { name: `Ủy ban nhân dân ${unit} ${place}`, parent: null },
	place,
	bodies,
	year,
	subject,
});
const settings: readonly Setting[] = [
	committee("xã", "An Lộc", communeBodies, 2026, "Nâng cao Chỉ số PAPI năm 2026 trên địa bàn xã An Lộc"),
	committee(
		"phường",
		"Bình Tân Đông",
		communeBodies.filter((name) => !/ xã$/.test(name)),
		2026,
		"Cải thiện Chỉ số PAPI năm 2026",
	),
	committee("tỉnh", "Sông Lam", provinceBodies, 2026, "Nâng cao Chỉ số PAPI của tỉnh Sông Lam năm 2026"),
	committee("huyện", "An Phúc", districtBodies, 2023, "Khắc phục các nội dung PAPI thấp điểm năm 2023"),
];

/** Any plan that the model can say, in words that are invented. */
export const randomPlan: fc.Arbitrary<PlanPaper> = fc.constantFrom(...settings).chain((setting) =>
	fc
		.record({
			number: maybe(fc.integer({ min: 1, max: 4000 })),
			day: paperDay(setting.year),
			bases: fc.subarray([...samplePlan.bases]),
			targets: fc.uniqueArray(target, {
				maxLength: 4,
				selector: (one) => ("what" in one ? one.what : ""),
			}),
			tasks: groupsOf(setting),
			tasksIn: fc.constantFrom("text", "appendix"),
			recipients: fc.record({
				to: fc.subarray(["Như trên", "Thường trực Đảng ủy (để báo cáo)", "Các đơn vị liên quan"]),
				keptBy: maybe(fc.constantFrom("NC", "VHXH")),
			}),
			signature,
		})
		.map((parts) => ({
			...samplePlan,
			issuer: setting.issuer,
			place: setting.place,
			subject: setting.subject,
			...parts,
		})),
);
