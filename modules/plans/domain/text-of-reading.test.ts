import assert from "node:assert/strict";
import { test } from "node:test";
import { nothingKnown, readPaper } from "@guong/admin-docs";
import { signatureOfReading, textOfReading } from "./text-of-reading.ts";

const paper = (signature: string) => `ỦY BAN NHÂN DÂN
XÃ AN LỘC
Số: 12/KH-UBND
An Lộc, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Nâng cao Chỉ số PAPI năm 2026

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Nâng cao chất lượng phục vụ người dân.
2. Yêu cầu
- Việc triển khai phải đồng bộ, thiết thực.
II. NHIỆM VỤ, GIẢI PHÁP
1. Niêm yết công khai danh sách hộ nghèo tại trụ sở
- Cơ quan chủ trì: Phòng Kinh tế
- Thời gian hoàn thành: trước ngày 30/6/2026

Nơi nhận:
- Phòng Kinh tế;
- Lưu: VT, VHXH.

${signature}

Lê Văn Bảy
`;
const read = (signature: string) => readPaper({ text: paper(signature), tables: null }, nothingKnown);

test("purposes, requirements and recipients of a paper are taken over as it says them", () => {
	const text = textOfReading(read("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"));
	assert.deepEqual(text.purposes, ["Nâng cao chất lượng phục vụ người dân."]);
	assert.deepEqual(text.requirements, ["Việc triển khai phải đồng bộ, thiết thực."]);
	assert.deepEqual(text.recipients, ["Phòng Kinh tế", "Lưu: VT, VHXH"]);
});

test("the lines of a signature become authority, body and post, or nothing where they are not to be understood", () => {
	assert.deepEqual(signatureOfReading(read("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH")), {
		...{ authority: "TM.", forBody: "ỦY BAN NHÂN DÂN", forPost: null },
		...{ post: "CHỦ TỊCH", name: "Lê Văn Bảy" },
	});
	assert.deepEqual(signatureOfReading(read("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH")), {
		...{ authority: "KT.", forBody: "ỦY BAN NHÂN DÂN", forPost: "CHỦ TỊCH" },
		...{ post: "PHÓ CHỦ TỊCH", name: "Lê Văn Bảy" },
	});
	assert.equal(signatureOfReading(read("")), null);
});
