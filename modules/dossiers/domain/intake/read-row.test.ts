import assert from "node:assert/strict";
import { test } from "node:test";
import { proposeColumns } from "./fields.ts";
import { readRow, type ToldCells } from "./read-row.ts";
import { readChannel, readMoney, readYesNo } from "./read-words.ts";
import { meaningOf } from "./told-states.ts";

const ground = { stateWords: new Map<string, string>(), now: { day: "2026-11-22", time: "09:00:00" } };
const whole: ToldCells = {
	code: "000.00.20.H20-261101-0001",
	body: "UBND xã Thiện Tân",
	receivedAt: "02/11/2026 08:10",
	dueAt: "06/11/2026",
	settledAt: "05/11/2026 15:00",
	deliveredAt: "06/11/2026 08:00",
	state: "Đã trả kết quả",
	channel: "Trực tuyến",
	fee: "50.000 đ",
};
const read = (over: ToldCells) => readRow({ ...whole, ...over }, ground);
const kinds = (over: ToldCells) => read(over).faults.map(({ kind, field }) => `${kind} ${field}`);
const doubts = (over: ToldCells) => read(over).doubts.map(({ kind }) => kind);

test("a whole row is read with its days, its money and its state, and nothing but the due day doubted", () => {
	const { row, faults, doubts: found } = read({});
	assert.deepEqual(faults, []);
	assert.deepEqual(found, [{ kind: "due-by-day", value: "" }]);
	assert.equal(row?.state, "delivered");
	assert.equal(row?.channel, "portal");
	assert.equal(row?.fee, 50_000);
	assert.equal(row?.proxy, null);
	assert.deepEqual(row?.days.filedAt, { day: "2026-11-02", time: "08:10:00" });
});

test("each planted fault is named with its column, several of one row at once", () => {
	assert.deepEqual(kinds({ code: "" }), ["code-missing code"]);
	assert.deepEqual(kinds({ code: "ab" }), ["code-wrong code"]);
	assert.deepEqual(kinds({ body: "" }), ["body-missing body"]);
	assert.deepEqual(kinds({ receivedAt: "2/11" }), ["day-unread receivedAt"]);
	assert.deepEqual(kinds({ dueAt: "31/11/2026" }), ["day-unreal dueAt"]);
	assert.deepEqual(kinds({ receivedAt: "02/11/1926" }), ["day-too-early receivedAt"]);
	assert.deepEqual(kinds({ deliveredAt: "02/12/2026" }), ["day-in-future deliveredAt"]);
	assert.deepEqual(kinds({ filedAt: "03/11/2026" }), ["received-before-filed receivedAt"]);
	assert.deepEqual(kinds({ dueAt: "01/11/2026" }), ["due-before-received dueAt"]);
	assert.deepEqual(kinds({ newDueAt: "01/11/2026" }), ["due-before-received newDueAt"]);
	assert.deepEqual(kinds({ settledAt: "01/11/2026" }), ["settled-before-received settledAt"]);
	assert.deepEqual(kinds({ deliveredAt: "04/11/2026" }), ["delivered-before-settled deliveredAt"]);
	assert.deepEqual(kinds({ settledAt: "", deliveredAt: "" }), ["ended-without-day settledAt"]);
	assert.deepEqual(kinds({ state: "Rút hồ sơ", settledAt: "", deliveredAt: "" }), [
		"ended-without-day endedAt",
	]);
	assert.deepEqual(kinds({ state: "Đang xử lý" }), ["state-against-days settledAt"]);
	assert.deepEqual(kinds({ state: "Xanh" }), ["state-unknown state"]);
	assert.deepEqual(kinds({ receivedAt: "", settledAt: "", deliveredAt: "", state: "" }), [
		"begin-missing receivedAt",
	]);
	assert.deepEqual(kinds({ code: "", dueAt: "mai" }), ["code-missing code", "day-unread dueAt"]);
	assert.equal(read({ dueAt: "01/11/2026" }).faults[0]?.other, "02/11/2026 08:10");
});

test("what is not told is null and never no, and what had to be supposed is a doubt", () => {
	assert.equal(read({ proxy: "Không rõ" }).row?.proxy, null);
	assert.equal(read({ proxy: "không" }).row?.proxy, false);
	assert.deepEqual(doubts({ proxy: "anh Ba" }), ["due-by-day", "not-yes-no"]);
	assert.equal(read({ channel: "bồ câu" }).row?.channel, "unknown");
	assert.deepEqual(doubts({ channel: "bồ câu" }), ["due-by-day", "channel-unknown"]);
	assert.deepEqual(doubts({ fee: "nhiều" }), ["due-by-day", "number-unread"]);
	const only = read({ settledAt: "" });
	assert.deepEqual(only.row?.days.settledAt, only.row?.days.deliveredAt);
	assert.ok(only.doubts.some(({ kind }) => kind === "settled-from-delivered"));
	assert.equal(read({ state: "" }).row?.state, "delivered");
	assert.equal(read({ state: "", settledAt: "", deliveredAt: "" }).row?.state, "in-handling");
	assert.equal(read({ newDueAt: "10/11/2026" }).row?.extensions, 1);
	assert.equal(read({ newDueAt: "10/11/2026", extensions: "2" }).row?.extensions, 2);
	assert.equal(read({ settledAt: "02/11/2026", receivedAt: "02/11/2026 16:00" }).faults.length, 0);
});

test("words for states are known as systems write them, and a person's word comes before", () => {
	const told = (text: string) => meaningOf(text, new Map([["xanh", "settled"]]));
	assert.equal(told("Đang giải quyết (quá hạn)"), "in-handling");
	assert.equal(told("Đã giải quyết trước hạn"), "settled");
	assert.equal(told("Chờ trả kết quả"), "settled");
	assert.equal(told("Đã trả kết quả"), "delivered");
	assert.equal(told("Yêu cầu bổ sung"), "returned");
	assert.equal(told("Công dân yêu cầu rút hồ sơ"), "stopped");
	assert.equal(told("Từ chối tiếp nhận"), "refused");
	assert.equal(told("Mới đăng ký"), "filed");
	assert.equal(told("Đã tiếp nhận"), "received");
	assert.equal(told("Xanh"), "settled");
	assert.equal(told("Đỏ"), null);
	const byReason = read({
		state: "Kết thúc",
		endReason: "Công dân rút hồ sơ",
		endedAt: "05/11/2026",
		settledAt: "",
	});
	assert.equal(byReason.row?.state, "stopped");
});

test("flags, channels and money are read in the words of the country", () => {
	assert.deepEqual(["Có", "x", "Chưa", "", "n/a", "hai"].map(readYesNo), [
		true,
		true,
		false,
		null,
		null,
		"unread",
	]);
	assert.deepEqual(["Tại bộ phận Một cửa", "Bưu chính công ích", "DVC trực tuyến", ""].map(readChannel), [
		"desk",
		"post",
		"portal",
		"unknown",
	]);
	assert.deepEqual(
		["1.250.000 đồng", "50,000", "Miễn phí", "0", "15000.00", "1.25", "năm chục"].map(readMoney),
		[1_250_000, 50_000, 0, 0, 15_000, "unread", "unread"],
	);
});

test("headings are known without tone marks and notes; each field once; what a person said comes first", () => {
	const names = ["STT", "Mã hồ sơ", "NGÀY HẸN TRẢ (dd/mm/yyyy)", "Cơ quan", "Đơn vị", "Ghi chú"];
	assert.deepEqual(
		proposeColumns(names, new Map()).map(({ field }) => field),
		[null, "code", "dueAt", "body", null, null],
	);
	const said = new Map([
		["don vi", "body"],
		["ngay hen tra", ""],
		["ghi chu", "endReason"],
	]);
	assert.deepEqual(
		proposeColumns(names, said).map(({ field }) => field),
		[null, "code", null, null, "body", "endReason"],
	);
});
