import assert from "node:assert/strict";
import { test } from "node:test";
import { laidOutText } from "./laid-out-text.ts";
import { layOutPaper } from "./lay-out-paper.ts";
import { findOneStopForm, oneStopForms } from "./one-stop-forms.ts";
import { sampleApology, sampleStopping } from "./testing/sample-papers.fixture.ts";

const textOf = (day: string) => laidOutText(layOutPaper({ ...sampleApology, day })).text;

test("the apology of a day has the form in force on that day", () => {
	const names = [
		"2018-06-20",
		"2018-06-21",
		"2025-06-30",
		"2025-07-01",
		"2025-06",
		"2025-07",
		"2026",
		null,
	].map((day) => findOneStopForm("apology", day)?.name ?? null);
	const before = "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ";
	const since = "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT";
	assert.deepEqual(names, [null, before, before, since, before, since, since, since]);
});

test("forms of one kind follow each other without gap or overlap", () => {
	for (const kind of new Set(oneStopForms.map((form) => form.kind))) {
		const ofKind = oneStopForms.filter((form) => form.kind === kind);
		ofKind.forEach((form, i) => {
			const next = ofKind[i + 1];
			assert.equal(form.to === null, next === undefined, kind);
			if (!next || form.to === null) return;
			assert.equal(Date.parse(next.from) - Date.parse(form.to), 86_400_000, kind);
		});
	}
});

test("until 30/6/2025 the slip gives a new day, since then the paper asks for an extension", () => {
	assert.match(textOf("2025-06-30"), /Số: 12\/PXL\n.*\nPHIẾU XIN LỖI/);
	assert.match(textOf("2025-06-30"), /Ngày hẹn trả kết quả lần này: ngày 20 tháng 3 năm 2026\./);
	assert.doesNotMatch(textOf("2025-06-30"), /gia hạn/);
	assert.match(textOf("2025-07-01"), /Số: 12\/UBND\n.*\nVĂN BẢN XIN LỖI/);
	assert.match(textOf("2025-07-01"), /Đề nghị gia hạn thời gian giải quyết thêm 08 ngày làm việc/);
});

test("an apology before the day of the result says that it will be late, one after it that it is", () => {
	assert.match(textOf("2026-03-09"), /chưa thể giải quyết xong hồ sơ của Ông\/Bà/);
	assert.match(textOf("2026-03-11"), /chưa có kết quả giải quyết hồ sơ của Ông\/Bà/);
});

test("an organisation is called by its name", () => {
	const applicant = {
		...sampleApology.applicant,
		name: "Hợp tác xã Bình Minh",
		addressed: "organisation",
	} as const;
	const { text } = laidOutText(layOutPaper({ ...sampleApology, applicant }));
	assert.match(text, /Kính gửi: Hợp tác xã Bình Minh\n/);
	assert.match(text, /xin lỗi Hợp tác xã Bình Minh về/);
	assert.doesNotMatch(text, /Ông\/Bà/);
});

test("no paper is made on a form that was not in force", () => {
	assert.throws(() => layOutPaper({ ...sampleStopping, day: "2025-06-30" }), RangeError);
	assert.ok(layOutPaper({ ...sampleStopping, day: "2025-07-01" }));
});
