import assert from "node:assert/strict";
import { test } from "node:test";
import { passageOf } from "../text/passage.ts";
import type { BodyContext } from "./body-context.ts";
import { bodyListAt } from "./body-list.ts";

const province: BodyContext = {
	level: "province",
	locality: "Sông Lam",
	city: false,
	acting: null,
	day: "2023-05-01",
	known: [],
};
const district: BodyContext = { ...province, level: "district" };
const commune: BodyContext = { ...province, level: "commune" };
const ward: BodyContext = { ...commune, day: "2025-09-01" };

const keys = (words: string, context: BodyContext): string[] =>
	bodyListAt(passageOf(words, [{ start: 0, end: words.length }]), 0, context).bodies.map(
		({ body }) => body.key,
	);

test("names in a row are told apart, also where a name has commas or its own và", () => {
	assert.deepEqual(
		keys("Sở Văn hóa, Thể thao và Du lịch, Sở Lao động - Thương binh và Xã hội và Công an tỉnh", province),
		["so-van-hoa-the-thao-va-du-lich", "so-ldtbxh", "cong-an-tinh"],
	);
	assert.deepEqual(keys("Các sở: Nội vụ, Tài chính và Kế hoạch và Đầu tư", province), [
		"so-noi-vu",
		"so-tai-chinh",
		"so-ke-hoach-va-dau-tu",
	]);
	assert.deepEqual(keys("Trung tâm Văn hóa - Thể thao và Truyền thanh huyện", district), [
		"trung-tam-van-hoa-the-thao-va-truyen-thanh-huyen",
	]);
});

test("abbreviations, old tone places and heads of offices mean the same body", () => {
	for (const words of [
		"Phòng Văn hóa và Thông tin",
		"Phòng Văn hoá và Thông tin",
		"phòng VH&TT",
		"Trưởng phòng Văn hóa - Thông tin",
	])
		assert.deepEqual(keys(words, district), ["phong-vhtt-huyen"], words);
	for (const words of ["UBND tỉnh", "Uỷ ban nhân dân Tỉnh", "Ủy ban nhân dân (UBND) tỉnh"])
		assert.deepEqual(keys(words, district), ["ubnd-tinh"], words);
	assert.deepEqual(keys("Chánh Văn phòng UBND tỉnh; Giám đốc Sở Nội vụ", province), [
		"vp-ubnd-tinh",
		"so-noi-vu",
	]);
});

test("what a bare name means depends on the paper's level, its day and who acts", () => {
	assert.deepEqual(keys("Ủy ban Mặt trận Tổ quốc Việt Nam", district), ["mttq-huyen"]);
	assert.deepEqual(keys("Ủy ban Mặt trận Tổ quốc Việt Nam", commune), ["mttq-xa"]);
	assert.deepEqual(
		keys("Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội cùng cấp", {
			...province,
			acting: "district",
		}),
		["mttq-huyen", "doan-the-huyen"],
	);
	assert.deepEqual(keys("Phòng Văn hóa - Xã hội", ward), ["phong-vhxh-xa"]);
	assert.deepEqual(keys("Văn hóa - xã hội", commune), ["vhxh-xa"]);
	assert.deepEqual(keys("UBND thành phố", { ...province, city: true }), ["ubnd-tinh"]);
});

test("groups have keys of their own, and a named unit goes into the key", () => {
	assert.deepEqual(keys("Các sở, ban, ngành tỉnh; UBND các huyện, thị xã, thành phố", province), [
		"so-nganh-tinh",
		"ubnd-huyen",
	]);
	assert.deepEqual(keys("Thủ trưởng các phòng, ban ngành huyện, Chủ tịch UBND các xã, thị trấn", district), [
		"thu-truong-phong-ban-huyen",
		"chu-tich-ubnd-xa",
	]);
	assert.deepEqual(keys("UBND huyện An Phúc", commune), ["ubnd-huyen-an-phuc"]);
});

test("words that only begin like a body are none", () => {
	for (const words of [
		"các cơ quan nhà nước phải",
		"trường hợp không đúng quy định",
		"xã hội hóa",
		"công khai minh bạch",
	])
		assert.deepEqual(keys(words, district), [], words);
});
