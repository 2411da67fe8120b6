import assert from "node:assert/strict";
import { test } from "node:test";
import { type LaidOutPaper, laidOutText, layOutPaper, nothingKnown, readPaper } from "@guong/admin-docs";
import { Temporal } from "temporal-polyfill";
import { basesOf, citedPaper } from "./cited-papers.ts";
import { decisionPaper } from "./decision-paper.ts";
import { reminderLetter, taskLetter } from "./letter-papers.ts";
import { type PaperFacts, type PaperTask, signatureOf, symbolOf } from "./paper-facts.ts";
import { marked, paperFileName, papersOf, publicPapers } from "./paper-files.ts";
import { planPaper, recipientsOf } from "./plan-paper.ts";
import { resultsPaper } from "./results-paper.ts";
import { noWork } from "./roll-up.ts";
import { writtenTarget } from "./written-targets.ts";

const day = (iso: string) => Temporal.PlainDate.from(iso);
const body = (written: string) => ({ bodyId: written, written });
const task = (over: Partial<PaperTask> & { readonly position: number }): PaperTask => ({
	...{ heading: null, kind: "order", leads: "one", output: null, measure: null, nodes: [] },
	text: "Niêm yết công khai giá dịch vụ khám, chữa bệnh tại các cơ sở y tế công lập",
	...{ lead: [body("Sở Y tế")], coordinate: [body("Sở Tài chính")] },
	...{ deadline: { kind: "day", day: day("2026-06-30") }, deadlineWords: null, recurrence: "once" },
	...over,
});

const facts: PaperFacts = {
	...{ paperKind: "KH", number: 7, symbol: "KH-UBND", issuedOn: day("2026-03-05") },
	...{ subject: "Nâng cao Chỉ số PAPI năm 2026", year: 2026, place: "Đồng Tháp" },
	parent: { planId: null, reference: "84/KH-TTg", issuer: "Thủ tướng Chính phủ", day: day("2026-01-15") },
	bases: [
		{ reference: "Luật Tổ chức chính quyền địa phương", day: day("2025-06-16"), issuer: null, about: null },
		{
			reference: "1389/QĐ-UBND-HC",
			day: day("2021-09-11"),
			issuer: "Ủy ban nhân dân tỉnh Đồng Tháp",
			about: "Kế hoạch cải cách hành chính",
		},
	],
	targets: [],
	tasks: [
		task({
			position: 1,
			nodes: [{ index: "PAPI", concept: "transparency", basis: "stated" }],
			output: "Báo cáo kết quả niêm yết",
		}),
		task({
			position: 2,
			text: "Kiểm tra việc tiếp công dân tại các xã, phường",
			...{ lead: [body("Sở Nội vụ")], recurrence: "quarterly", deadline: { kind: "none" } },
		}),
	],
	text: {
		purposes: ["Nâng cao chất lượng phục vụ người dân."],
		requirements: ["Rõ người, rõ việc.", "Đúng hạn."],
		organisation: [
			{ body: "Ủy ban MTTQ Việt Nam tỉnh", text: "phối hợp giám sát việc thực hiện Kế hoạch." },
			{ body: null, text: "báo cáo trước ngày 05 của tháng cuối quý." },
		],
		recipients: ["Thủ tướng Chính phủ (để báo cáo)", "Sở Y tế", "Lưu: VT, SNV"],
	},
	plannedSignature: null,
	...{ signerPost: "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH", signerName: "Bác Bảy" },
	issuer: {
		name: "Ủy ban nhân dân tỉnh Đồng Tháp",
		kind: "committee",
		abbreviation: "UBND tỉnh",
		parent: null,
	},
	drafting: { name: "Sở Nội vụ", kind: "so", abbreviation: "SNV", parent: "Ủy ban nhân dân tỉnh Đồng Tháp" },
	groups: [],
	nodeNames: new Map([["PAPI transparency", "Công khai, minh bạch"]]),
};
const draft: PaperFacts = {
	...facts,
	number: null,
	symbol: null,
	issuedOn: null,
	signerPost: null,
	signerName: null,
};

const words = (paper: LaidOutPaper): string => laidOutText(paper).text.replace(/\s+/g, " ");

test("a plan that is written is read back with its head, tasks, dates, recipients and signature", () => {
	const laidOut = laidOutText(layOutPaper(planPaper(facts)));
	const reading = readPaper(laidOut, nothingKnown);
	assert.equal(reading.number?.value.normalized, "07/KH-UBND");
	assert.equal(reading.date?.value.date, "2026-03-05");
	assert.match(reading.subject?.value ?? "", /nâng cao Chỉ số PAPI năm 2026/i);
	const found = reading.tasks.filter(({ text }) => facts.tasks.some((one) => one.text === text));
	assert.deepEqual(
		found.map(({ leads, deadline, recurrence }) => [
			leads[0]?.value.name,
			deadline?.value && "iso" in deadline.value ? deadline.value.iso : null,
			recurrence?.value.kind ?? null,
		]),
		[
			["Sở Y tế", "2026-06-30", null],
			["Sở Nội vụ", null, "periodic"],
		],
	);
	assert.deepEqual(
		reading.recipients.map(({ value }) => value),
		facts.text.recipients,
	);
	assert.deepEqual(reading.signature.prefixes, ["TM.", "KT."]);
	assert.equal(reading.signature.name?.value, "Bác Bảy");
});

test("a draft has open places where number, day and signature will stand, and says on each part that it is a draft", () => {
	const paper = marked(layOutPaper(planPaper(draft)), ["draft"]);
	const open = JSON.stringify(paper).match(/"open":"(\w+)"/g) ?? [];
	assert.deepEqual([...new Set(open)].sort(), [
		'"open":"day"',
		'"open":"name"',
		'"open":"number"',
		'"open":"signature"',
	]);
	assert.match(words(paper), /\/KH-UBND/);
	for (const { blocks } of paper.sections) assert.match(JSON.stringify(blocks[0]), /DỰ THẢO/);
	assert.equal(paper.sections.length, 2);
	assert.equal(paper.sections[1]?.orientation, "landscape");
	assert.doesNotMatch(words(marked(layOutPaper(planPaper(facts)), [])), /DỰ THẢO/);
});

test("papers are cited by kind, number, day, issuer and subject, laws by their name alone", () => {
	assert.deepEqual(basesOf(facts.bases, facts.parent), [
		{
			opens: "on-the-basis-of",
			paper: {
				type: "Luật",
				symbol: null,
				day: "2025-06-16",
				issuer: null,
				about: "Tổ chức chính quyền địa phương",
			},
		},
		{
			opens: "on-the-basis-of",
			paper: {
				...{ type: "Quyết định", symbol: "1389/QĐ-UBND-HC", day: "2021-09-11" },
				...{ issuer: "Ủy ban nhân dân tỉnh Đồng Tháp", about: "về Kế hoạch cải cách hành chính" },
			},
		},
		{
			opens: "carrying-out",
			paper: {
				type: "Kế hoạch",
				symbol: "84/KH-TTg",
				day: "2026-01-15",
				issuer: "Thủ tướng Chính phủ",
				about: null,
			},
		},
	]);
	const kind = (reference: string) => {
		const { type, symbol } = citedPaper({ reference, day: null, issuer: null, about: null });
		return [type, symbol];
	};
	assert.deepEqual(kind("Nghị định số 30/2020/NĐ-CP"), ["Nghị định", "30/2020/NĐ-CP"]);
	assert.deepEqual(kind("12-CTr/TU"), ["Chương trình", "12-CTr/TU"]);
	assert.deepEqual(kind("Hiến pháp"), ["Hiến pháp", null]);
	assert.deepEqual(kind("Kế hoạch của Chính phủ"), ["Kế hoạch của Chính phủ", null]);
});

test("symbols and signatures are taken apart as papers are put together again", () => {
	const of = (paperKind: PaperFacts["paperKind"], symbol: string | null) =>
		symbolOf({ ...facts, paperKind, symbol });
	assert.deepEqual(of("QĐ", "QĐ-UBND-HC"), { issuer: "UBND", field: "HC", form: "state" });
	assert.deepEqual(of("CTr", "CTr/TU"), { issuer: "TU", field: null, form: "party" });
	assert.deepEqual(of("CV", "UBND-VX"), { issuer: "UBND", field: "VX", form: "state" });
	assert.deepEqual(of("KH", null), { issuer: "UBND", field: null, form: "state" });
	assert.deepEqual(signatureOf(facts), {
		authority: [
			{ form: "TM.", of: "ỦY BAN NHÂN DÂN" },
			{ form: "KT.", of: "CHỦ TỊCH" },
		],
		...{ title: "PHÓ CHỦ TỊCH", name: "Bác Bảy" },
	});
	assert.deepEqual(signatureOf({ ...facts, signerPost: "CHỦ TỊCH" }).title, "CHỦ TỊCH");
	const planned = {
		authority: "Q.",
		forBody: "Ủy ban nhân dân",
		forPost: null,
		post: "Chủ tịch",
		name: null,
	} as const;
	const acting = signatureOf({ ...draft, plannedSignature: planned });
	assert.deepEqual([acting.authority.map(({ form }) => form), acting.title], [["TM.", "Q."], null]);
	assert.deepEqual(recipientsOf(["Sở Y tế;", "Lưu: VT, SNV, Bình."]), {
		to: ["Sở Y tế"],
		keptBy: "SNV, Bình",
	});
});

const target = {
	...{
		node: null,
		label: "Chỉ số PAPI",
		year: 2026,
		baselineYear: 2025,
		baseline: "43.84",
		increase: "0.66",
	},
	...{ value: "44.5", atLeast: true, inGroup: null, unitLabel: "điểm" },
} as const;

test("figures of a target are printed with all their decimals, and a group as a group", () => {
	assert.deepEqual(writtenTarget(target), {
		...{ what: "Chỉ số PAPI", comparison: "at-least", value: 44.5, unit: "điểm", year: 2026 },
		increase: { by: 0.66, over: 2025 },
	});
	assert.deepEqual(writtenTarget({ ...target, value: "44.50" }), {
		sentence: "Chỉ số PAPI năm 2026 đạt từ 44,50 điểm trở lên, tăng 0,66 điểm so với năm 2025",
	});
	assert.deepEqual(writtenTarget({ ...target, value: null, increase: null, inGroup: "upper-middle" }), {
		sentence: "Chỉ số PAPI năm 2026 thuộc nhóm trung bình cao",
	});
	assert.deepEqual(
		writtenTarget({ ...target, increase: null, atLeast: false, value: "5", unitLabel: null }),
		{
			sentence: "Chỉ số PAPI năm 2026 không quá 5",
		},
	);
});

test("a report gives every count with its whole and its source, and leaves judging to people", () => {
	const tally = { ...noWork, done: 3, "done-late": 1, "late-still": 2, "on-track": 1, "to-accept": 1 };
	const results = {
		...{ own: tally, day: day("2026-10-01"), closingReport: null },
		byTask: [{ position: 1, text: "Niêm yết giá", lead: "Sở Y tế", tally }],
		byBody: [{ name: "Sở Y tế", tally }],
	};
	const paper = resultsPaper(facts, results);
	const said = words(layOutPaper(paper));
	assert.match(
		said,
		/Kết quả thực hiện Kế hoạch số 07\/KH-UBND ngày 05\/03\/2026 tính đến ngày 01\/10\/2026/i,
	);
	assert.match(said, /Tổng số đã giao: 8 lượt việc/);
	assert.match(said, /hoàn thành 4\/8 lượt việc \(50,0%\), trong đó 1 lượt hoàn thành sau thời hạn/);
	assert.match(said, /Quá hạn chưa hoàn thành 2\/8 lượt việc \(25,0%\)/);
	assert.match(said, /Nguồn: hồ sơ nhiệm vụ trên Gương/);
	assert.match(said, /Kính gửi: Ủy ban nhân dân tỉnh Đồng Tháp/);
	assert.deepEqual([paper.causes, paper.nextPeriod, paper.proposals], [[], [], []]);
	const [byTask] = paper.statistics;
	assert.equal(byTask?.rows.at(-1)?.[3], "8");
	assert.match(
		words(layOutPaper(resultsPaper(facts, { ...results, own: noWork }))),
		/Chưa có lượt việc nào được giao/,
	);
});

test("letters go to those who lead or are late, with the work in an appendix", () => {
	const handed = words(layOutPaper(taskLetter(facts)));
	assert.match(handed, /V\/v giao thực hiện nhiệm vụ tại Kế hoạch số 07\/KH-UBND/);
	assert.match(handed, /Kính gửi: .*Sở Y tế.*Sở Nội vụ/);
	assert.match(
		handed,
		/về nâng cao Chỉ số PAPI năm 2026, Ủy ban nhân dân tỉnh Đồng Tháp giao các cơ quan thực hiện/,
	);
	const front = task({ position: 3, lead: [body("Ủy ban MTTQ Việt Nam tỉnh")] });
	const asks = words(layOutPaper(taskLetter({ ...facts, tasks: [...facts.tasks, front] })));
	assert.match(asks, /giao các cơ quan, đề nghị Ủy ban MTTQ Việt Nam tỉnh thực hiện/);
	const overdue = [{ position: 1, text: "Niêm yết giá", body: "Sở Y tế", due: day("2026-06-30"), days: 93 }];
	const reminder = words(layOutPaper(reminderLetter(facts, overdue, day("2026-10-01"))));
	assert.match(
		reminder,
		/V\/v đôn đốc .*Kính gửi: Sở Y tế .*đến ngày 01\/10\/2026 còn 1 lượt việc .*30\/06\/2026.*93/,
	);
	const letter = taskLetter({ ...facts, paperKind: "CV", symbol: "UBND-NC", number: 12 });
	assert.match(words(layOutPaper(letter)), /12\/UBND-NC/);
});

test("a decision issues the plan; it bears the number only where the plan is itself a decision", () => {
	const decision = words(layOutPaper(decisionPaper(facts)));
	assert.match(decision, /QUYẾT ĐỊNH .*ban hành Kế hoạch nâng cao Chỉ số PAPI năm 2026/i);
	assert.match(decision, /Theo đề nghị của Giám đốc Sở Nội vụ/);
	assert.match(decision, /Giám đốc Sở Nội vụ; Sở Y tế chịu trách nhiệm thi hành Quyết định này/);
	assert.equal(decisionPaper(facts).number, null);
	assert.equal(decisionPaper({ ...facts, paperKind: "QĐ", symbol: "QĐ-UBND" }).number, 7);
});

test("which papers there are follows from kind and state; everybody gets no letters", () => {
	assert.deepEqual(papersOf({ paperKind: "KH", state: "draft" }), ["ke-hoach", "quyet-dinh"]);
	assert.deepEqual(papersOf({ paperKind: "KH", state: "in-force" }), ["ke-hoach", "cong-van"]);
	assert.deepEqual(papersOf({ paperKind: "QĐ", state: "draft" }), ["quyet-dinh", "ke-hoach"]);
	assert.deepEqual(papersOf({ paperKind: "CV", state: "in-force" }), ["cong-van"]);
	assert.deepEqual(papersOf({ paperKind: "CT", state: "draft" }), []);
	assert.deepEqual(publicPapers({ paperKind: "KH", state: "in-force" }), ["ke-hoach"]);
	assert.deepEqual(publicPapers({ paperKind: "CV", state: "closed" }), ["cong-van"]);
	assert.deepEqual(publicPapers({ paperKind: "CT", state: "closed" }), []);
	assert.equal(paperFileName("ke-hoach", facts, { draft: false, day: null }), "ke-hoach-07-kh-ubnd-2026");
	assert.equal(
		paperFileName("bao-cao", draft, { draft: true, day: day("2026-10-01") }),
		"du-thao-bao-cao-nang-cao-chi-so-papi-nam-2026-2026-10-01",
	);
});
