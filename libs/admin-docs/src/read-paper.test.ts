import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { readMarked } from "../fixtures/marked-paper.ts";
import { doubtSentence, type Knowledge, nothingKnown, type Reading, readPaper } from "./index.ts";

const fixture = (name: string) =>
	readMarked(readFileSync(new URL(`../fixtures/seen/${name}`, import.meta.url), "utf8")).text;
const read = (text: string, knowledge: Knowledge = nothingKnown) =>
	readPaper({ text, tables: null }, knowledge);
const codes = (reading: Reading) => reading.doubts.map(({ code }) => code);

const plan = (body: string, head = "Số: 03/KH-UBND\nAn Phúc, ngày 10 tháng 01 năm 2024") =>
	`${head}\n\nKẾ HOẠCH\nNâng cao Chỉ số PAPI năm 2024\n\nUBND huyện An Phúc ban hành Kế hoạch như sau:\n\n${body}\n\nNơi nhận:\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNgười Ký\n`;

test("every span gives back the words of its value, for every invented paper", () => {
	for (const name of ["tinh-papi-2024.txt", "xa-chuyen-doi-so-2023.txt", "tinh-par-bang-html-2021.txt"]) {
		const text = fixture(name);
		for (const task of read(text).tasks) {
			const words = task.place.fragments
				.map(([from, to]) => text.slice(from, to))
				.join(" ")
				.replace(/[*_]/g, "");
			assert.equal(words.replace(/\s+/g, " "), task.text.replace(/\s+/g, " "));
		}
	}
});

test("the same paper in letters written in parts, with other line ends, reads the same", () => {
	const text = fixture("tinh-papi-2024.txt");
	assert.deepEqual(read(text.normalize("NFD").replace(/\n/g, "\r\n")), read(text));
});

test("a reading is plain data and is the same each time", () => {
	const text = fixture("quyet-dinh-kem-ke-hoach-2022.txt");
	assert.deepEqual(JSON.parse(JSON.stringify(read(text))), read(text));
});

test("targets that do not add up are told, not put right", () => {
	const names = [
		"Tham gia của người dân ở cấp cơ sở",
		"Công khai, minh bạch",
		"Trách nhiệm giải trình",
		"Kiểm soát tham nhũng",
		"Thủ tục hành chính công",
		"Cung ứng dịch vụ công",
		"Quản trị môi trường",
		"Quản trị điện tử",
	];
	const parts = names.map((name, i) => `(${i + 1}) ${name} đạt từ 5,0${i} điểm trở lên;`).join("\n\n");
	const reading = read(
		plan(
			`I. MỤC TIÊU CỤ THỂ\n\nPhấn đấu Chỉ số PAPI đạt từ 40,3 điểm trở lên. Trong đó:\n\n${parts}\n\nII. NHIỆM VỤ\n\n1. Tổ chức tập huấn cho cán bộ thôn.`,
		),
	);
	const doubt = reading.doubts.find(({ code }) => code === "sum-differs");
	assert.deepEqual(doubt?.details, { sum: "40,28", total: "40,3", parts: "8" });
	assert.match(
		doubtSentence(doubt as Reading["doubts"][number], "vi"),
		/8 chỉ tiêu thành phần cộng lại là 40,28, tổng ghi 40,3/,
	);
	assert.equal(reading.targets.find(({ value }) => value.node?.node === "TOTAL")?.value.value, 40.3);
});

test("how many units were ranked is compared with what is known", () => {
	const head =
		"Số: 03/KH-UBND\nAn Phúc, ngày 10 tháng 01 năm 2024\n\nKẾ HOẠCH\nNâng cao Chỉ số PAPI năm 2024\n\nChỉ số PAPI của tỉnh năm 2023 đạt 41,5 điểm, giảm 0,2 điểm so với năm 2022, xếp hạng 40/63 tỉnh, thành phố.\n\nUBND tỉnh Sông Lam ban hành Kế hoạch như sau:\n\nI. NHIỆM VỤ\n\n1. Tổ chức tập huấn cho cán bộ thôn.\n";
	const reading = read(head, { ...nothingKnown, ranked: [{ index: "PAPI", year: 2023, units: 61 }] });
	assert.deepEqual(
		reading.baselines.map(({ value }) => [value.kind, value.value, value.of]),
		[
			["score", 41.5, null],
			["change", -0.2, null],
			["rank", 40, 63],
		],
	);
	assert.ok(codes(reading).includes("ranked-of-differs"));
	assert.ok(!codes(read(head)).includes("ranked-of-differs"));
});

test("a blank number, a blank day and a day that no calendar has are told", () => {
	const blank = read(
		plan("I. NHIỆM VỤ\n\n1. Tổ chức tập huấn.", "Số:      /KH-UBND\nAn Phúc, ngày     tháng 01 năm 2024"),
	);
	assert.equal(blank.number?.value.number, null);
	assert.equal(blank.date?.value.date, "2024-01");
	assert.ok(codes(blank).includes("number-missing") && codes(blank).includes("date-partial"));
	const odd = read(
		plan("I. NHIỆM VỤ\n\n1. Tổ chức tập huấn.", "Số: 5/KH-UBND\nAn Phúc, ngày 30 tháng 02 năm 2024"),
	);
	assert.equal(odd.date, null);
	assert.ok(codes(odd).includes("date-impossible"));
});

test("a body that was not there on the paper's day is told, and its code is the one of the day", () => {
	const body = (code: string, from: string | null, to: string | null) => ({
		code,
		level: "province" as const,
		name: "Sở Nội vụ",
		abbreviation: null,
		from,
		to,
	});
	const bodies = [
		body("old", null, "2025-02-28"),
		body("new", "2025-03-01", null),
		{ ...body("gone", null, "2021-12-31"), name: "Sở Ngoại vụ" },
	];
	const reading = read(
		plan(
			"I. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ\n\nTheo dõi việc thực hiện.\n\n2. Sở Ngoại vụ\n\nTuyên truyền ra nước ngoài.",
		),
		{ ...nothingKnown, bodies },
	);
	assert.equal(reading.tasks[0]?.leads[0]?.value.code, "old");
	assert.equal(
		reading.doubts.find(({ code }) => code === "body-not-of-that-day")?.details.name,
		"Sở Ngoại vụ",
	);
});

test("a district named after the districts ended, and a department merged into another, are told with who took over", () => {
	const day = "Số: 03/KH-UBND\nAn Phúc, ngày 10 tháng 9 năm 2025";
	const gone = {
		code: "old",
		level: "province" as const,
		name: "Sở Tài nguyên và Môi trường",
		abbreviation: null,
		from: null,
		to: "2025-02-28",
	};
	const body =
		"I. TỔ CHỨC THỰC HIỆN\n\n1. Sở Tài nguyên và Môi trường\n\nCông khai quy hoạch.\n\n2. UBND các huyện, thành phố\n\nTổ chức đối thoại.";
	const told = (head: string) =>
		read(plan(body, head), { ...nothingKnown, bodies: [gone] })
			.doubts.filter(({ code }) => code === "body-not-of-that-day")
			.map(({ details, proposal }) => [details.to, proposal]);
	assert.deepEqual(told(day), [
		["28/02/2025", "Sở Nông nghiệp và Môi trường"],
		["30/06/2025", "Ủy ban nhân dân cấp xã"],
	]);
	assert.deepEqual(told("Số: 03/KH-UBND\nAn Phúc, ngày 10 tháng 9 năm 2024"), []);
});

test("a group of the index, a wish and a prescribed share are targets without a figure", () => {
	const reading = read(
		plan(
			"I. MỤC TIÊU\n\nPhấn đấu Chỉ số PAPI năm 2024 thuộc nhóm trung bình cao.\n\nII. NHIỆM VỤ\n\n1. Thực hiện thanh toán trực tuyến đạt tỷ lệ theo quy định.\n\n2. Nâng cao tỷ lệ hồ sơ trực tuyến của cấp xã.",
		),
	);
	assert.deepEqual(
		reading.targets.map(({ value, raw }) => [value.comparison, value.level, value.group, raw]),
		[
			["in-group", "upper_middle", "trung bình cao", "thuộc nhóm trung bình cao"],
			["at-least", "prescribed", null, "thanh toán trực tuyến đạt tỷ lệ theo quy định"],
			["increase", null, null, "Nâng cao tỷ lệ hồ sơ trực tuyến"],
		],
	);
});

test("results of an earlier year are read from the words of many makers", () => {
	const results = (words: string) =>
		read(
			`Số: 3/KH-UBND\nSông Lam, ngày 10 tháng 01 năm 2024\n\nKẾ HOẠCH\nNâng cao Chỉ số PAPI năm 2024\n\n${words}\n\nUBND tỉnh Sông Lam ban hành Kế hoạch như sau:\n\nI. NHIỆM VỤ\n\n1. Tổ chức tập huấn.\n`,
		).baselines.map(({ value }) => [value.kind, value.year, value.value, value.of]);
	assert.deepEqual(
		results("Năm 2023, Chỉ số PAPI của tỉnh là 41,5 điểm, thấp hơn năm 2022 là 0,2 điểm và đứng thứ 32/61."),
		[
			["score", 2023, 41.5, null],
			["change", 2023, -0.2, null],
			["rank", 2023, 32, 61],
		],
	);
	assert.deepEqual(
		results(
			"So với năm 2022, năm 2023 Chỉ số PAPI đạt 43,1 điểm, tăng 1,2 điểm, xếp thứ 12 trên tổng số 61 tỉnh.",
		),
		[
			["score", 2023, 43.1, null],
			["change", 2023, 1.2, null],
			["rank", 2023, 12, 61],
		],
	);
});

test("a time limit on a day off, before the paper itself, or after instead of within is told", () => {
	const reading = read(
		plan(
			"I. NHIỆM VỤ\n\n1. Gửi báo cáo trước ngày 05/01/2024.\n\n2. Tổ chức hội nghị chậm nhất ngày 30/4/2024.\n\n3. Xây dựng kế hoạch sau 10 ngày kể từ ngày Kế hoạch này ban hành.",
		),
		{
			...nothingKnown,
			restDays: [{ date: "2024-04-30", name: "Ngày Chiến thắng" }],
		},
	);
	assert.deepEqual(
		reading.tasks.map(({ deadline }) => deadline?.value.iso),
		["2024-01-05", "2024-04-30", "2024-01-20"],
	);
	const rest = reading.doubts.find(({ code }) => code === "deadline-on-rest-day");
	assert.equal(rest?.proposal, "29/04/2024");
	for (const code of ["deadline-before-issue", "deadline-on-rest-day", "after-means-within"] as const)
		assert.ok(codes(reading).includes(code), code);
});

test("a slip of text recognition is read as what was meant, and told", () => {
	const reading = read(
		plan("I. NHIỆM VỤ\n\n1. Xử lý nghiêm hành vi những nhiễu, tham những; bỏ sung quy định."),
	);
	const slips = reading.doubts
		.filter(({ code }) => code === "ocr-slip")
		.map(({ details, proposal }) => `${details.written} → ${proposal}`);
	assert.deepEqual(slips, ["những nhiễu → nhũng nhiễu", "tham những → tham nhũng", "bỏ sung → bổ sung"]);
	assert.match(reading.tasks[0]?.text ?? "", /những nhiễu, tham những/);
	assert.equal(reading.tasks.length, 2);
});

test("an appendix that is named but absent, repeated and missing numbers are told", () => {
	const reading = read(
		plan(
			"I. NHIỆM VỤ\n\n1. Tổ chức tập huấn.\n\n1. Tổ chức hội thi.\n\n4. Tổ chức giám sát.\n\n(Có Phụ lục kèm theo)",
		),
	);
	for (const code of ["appendix-absent", "number-repeated", "number-skipped"] as const)
		assert.ok(codes(reading).includes(code), code);
	assert.equal(reading.tasks.length, 3);
});

test("a proposal never stands where a reading should", () => {
	const reading = read(plan("I. NHIỆM VỤ\n\n1. Tổ chức tập huấn cho cán bộ thôn."));
	assert.deepEqual(reading.tasks[0]?.leads, []);
	assert.equal(reading.tasks[0]?.leadsProposed[0]?.key, "ubnd-huyen-an-phuc");
});

test("a text that is no plan is told so, and nothing is made up", () => {
	const reading = read("Hôm nay trời đẹp. Bà con ra đồng từ sớm.\n\nTrẻ em đến trường.");
	assert.equal(codes(reading)[0], "not-a-plan");
	assert.deepEqual(
		[reading.tasks.length, reading.targets.length, reading.number, reading.date, reading.kind],
		[0, 0, null, null, null],
	);
});

test("whatever the text, reading ends without a fault and every span lies in the text", () => {
	const words = [
		"Số: ",
		"1.",
		"a)",
		"- ",
		"Sở Nội vụ",
		": ",
		"chủ trì",
		"; ",
		". ",
		"trước ngày 3/2/2024",
		"|",
		"\n",
		"\n\n",
		"<td>",
		"<table>",
		"(",
		"*",
		"KẾ HOẠCH",
		"Nơi nhận:",
		"PHỤ LỤC",
		"tăng 1,2 điểm",
		"I. ",
		"😀",
		"đ) ",
		"phối hợp với ",
	];
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...words), { maxLength: 120 }), (parts) => {
			const reading = read(parts.join(""));
			for (const { place } of reading.tasks)
				for (const [from, to] of place.fragments)
					assert.ok(from >= 0 && from < to && to <= reading.text.characters);
		}),
		{ seed: 11, numRuns: 400 },
	);
});

test("time grows with the length of the text, hostile texts included", () => {
	const hostile = [
		"(",
		"Sở Nội vụ, ",
		"phối hợp với ",
		"a) ",
		"| a | b | c |\n",
		"<td>",
		"“",
		"1.1. ",
		"ngày ",
		"; tổ chức ",
		"Căn cứ Luật Tổ chức ",
		"*",
		"trường hợp ",
		"UBND huyện, thành phố, ",
	];
	for (const piece of hostile) {
		const [short, long] = [4_000, 32_000].map((count) => {
			const text = plan(`I. NHIỆM VỤ\n\n${piece.repeat(count / 4)}`);
			// time of the processor, not of the clock on the wall: other work on the machine must not count
			const started = process.cpuUsage();
			read(text);
			return process.cpuUsage(started).user / 1e3;
		}) as [number, number];
		assert.ok(
			long < 800 || long < short * 30,
			`${JSON.stringify(piece)}: ${short.toFixed(0)} ms, eight times as long ${long.toFixed(0)} ms`,
		);
	}
});
