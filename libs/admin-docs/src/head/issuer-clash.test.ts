import assert from "node:assert/strict";
import { test } from "node:test";
import { doubtSentence, readPaper } from "../index.ts";

interface Said {
	readonly header: string;
	readonly enacting: string;
	readonly signature: string;
}

const paper = ({ header, enacting, signature }: Said): string =>
	`${header}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 03/KH-UBND\nAn Phúc, ngày 10 tháng 01 năm 2024\n\nKẾ HOẠCH\nNâng cao Chỉ số PAPI năm 2024\n\n${enacting} ban hành Kế hoạch như sau:\n\nI. NHIỆM VỤ\n\n1. Tổ chức tập huấn cho cán bộ thôn.\n\nNơi nhận:\n- Lưu: VT.\n\n${signature}\n\nNgười Ký Tên\n`;

const clash = (said: Said): string[] =>
	readPaper({ text: paper(said), tables: null })
		.doubts.filter(({ code }) => code === "issuer-differs")
		.map((doubt) => doubtSentence(doubt, "vi"));

const committee: Said = {
	header: "ỦY BAN NHÂN DÂN\nHUYỆN AN PHÚC",
	enacting: "UBND huyện An Phúc",
	signature: "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
};

test("two issuers named by header, enacting sentence and signature are told", () => {
	for (const said of [
		{ ...committee, enacting: "UBND huyện Bình Lộc" },
		{ ...committee, enacting: "UBND tỉnh Sông Lam" },
		{ ...committee, signature: "GIÁM ĐỐC" },
		{ ...committee, signature: "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ" },
		{ ...committee, header: "UBND TỈNH SÔNG LAM\nSỞ NỘI VỤ", enacting: "Sở Nội vụ" },
	])
		assert.equal(clash(said).length, 1, JSON.stringify(said));
	assert.deepEqual(clash({ ...committee, enacting: "UBND huyện Bình Lộc" }), [
		"Hai chỗ ghi hai cơ quan ban hành khác nhau: ỦY BAN NHÂN DÂN huyện An Phúc; UBND huyện Bình Lộc.",
	]);
});

test("one issuer, written in other ways or signed for by a deputy or by order, is one", () => {
	for (const said of [
		committee,
		{ ...committee, enacting: "Ủy ban nhân dân huyện" },
		{ ...committee, header: "UBND TỈNH SÔNG LAM\nUBND HUYỆN AN PHÚC" },
		{ ...committee, signature: "TL. CHỦ TỊCH\nTRƯỞNG PHÒNG NỘI VỤ" },
		{ ...committee, signature: "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH" },
		{
			header: "UBND TỈNH SÔNG LAM\nSỞ NỘI VỤ",
			enacting: "Sở Nội vụ",
			signature: "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
		},
		{ header: "", enacting: "UBND huyện An Phúc", signature: "CHỦ TỊCH" },
	])
		assert.deepEqual(clash(said), [], JSON.stringify(said));
});
