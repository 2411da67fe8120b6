import assert from "node:assert/strict";
import { test } from "node:test";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { problemOfDatabaseError } from "#platform/db/database-errors.ts";
import type { Person } from "#platform/http/actor.ts";
import { writeXlsx } from "#platform/spreadsheet/index.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { importPeople, keepDraft } from "../commands/import-people.ts";
import { findPersonByName } from "../store/person.ts";
import { postsOfPeople } from "../store/post.ts";
import { aPerson, facts } from "../testing/cast.ts";
import { readPeopleFile } from "./read-people-file.ts";

const heads = [
	"Họ và tên",
	"Thư điện tử",
	"Tên đăng nhập",
	"Vai trò",
	"Mã đơn vị",
	"Cơ quan",
	"Lĩnh vực",
	"Từ ngày",
	"Đến ngày",
];
const today = facts().clock.today();
const csv = (...rows: readonly (readonly string[])[]) =>
	new TextEncoder().encode(
		[heads, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n"),
	);
const lan = [
	"Chị Lan",
	"lan@thientan.gov.vn",
	"",
	"Công chức",
	"06436",
	"Ủy ban nhân dân xã Thiện Tân",
	"",
	"01/11/2026",
	"",
];
const change = (row: readonly string[], at: Record<number, string>) =>
	row.map((cell, index) => at[index] ?? cell);

async function administrator(trx: WriteTransaction, unitId: string | null = null): Promise<Person> {
	const personId = await aPerson(trx, { signInName: "tuan", name: "Anh Tuấn" });
	const post = { role: "administrator", bodyId: null, unitId, fields: [], standsInFor: null };
	return { kind: "person", personId, name: "Anh Tuấn", sessionId: "s", posts: [post] };
}

test("a list without fault is read, laid aside, and recorded with posts when confirmed, once", () =>
	inUndoneTransaction(async (trx) => {
		const admin = await administrator(trx);
		const hung = [
			"Anh Hùng",
			"",
			"anh-hung",
			"Người đứng đầu",
			"06436",
			"Ủy ban nhân dân xã Thiện Tân",
			"",
			"01/11/2026",
			"31/12/2026",
		];
		const { people, faults } = await readPeopleFile(trx, admin, csv(lan, hung), today);
		assert.deepEqual(faults, []);
		const draft = await keepDraft(trx, admin, { fileName: "ds.csv", people }, facts());
		assert.equal(await findPersonByName(trx, "anh-hung"), null);
		const made = await importPeople(trx, admin, draft, facts());
		assert.deepEqual(
			made.map((person) => [person.name, person.email]),
			[
				["Chị Lan", "lan@thientan.gov.vn"],
				["Anh Hùng", null],
			],
		);
		const stored = await findPersonByName(trx, "anh-hung");
		const [post] = await postsOfPeople(trx, [stored?.id ?? ""], today);
		assert.deepEqual(
			[stored?.state, post?.role, post?.bodyId, post?.unitId, post?.from, post?.until],
			["invited", "head", "vn34:06436/xa.ubnd", "vn34:06436", "2026-11-01", "2027-01-01"],
		);
		await assert.rejects(importPeople(trx, admin, draft, facts()), /accounts\/import-gone/);
	}));

test("an Excel file in which the commune's code lost its zero is read, with a doubt that says so", () =>
	inUndoneTransaction(async (trx) => {
		const rows = [[...lan.slice(0, 4), 6436, ...lan.slice(5)]];
		const table = { name: "ds", columns: heads.map((heading) => ({ heading })), rows };
		const { people, faults } = await readPeopleFile(
			trx,
			await administrator(trx),
			await writeXlsx([table]),
			today,
		);
		assert.equal(people[0]?.unitId, "vn34:06436");
		assert.deepEqual(
			faults.map((fault) => [fault.cell, fault.code]),
			[["E2", "code-as-number"]],
		);
	}));

test("every fault is named by row and cell, and with one fault nobody is read", () =>
	inUndoneTransaction(async (trx) => {
		const admin = await administrator(trx, "vn34:20");
		await aPerson(trx, { signInName: "da-co" });
		const { people, faults } = await readPeopleFile(
			trx,
			admin,
			csv(
				lan,
				change(lan, { 0: "" }),
				change(lan, { 1: "không phải thư", 2: "x2" }),
				change(lan, { 2: "da-co" }),
				change(lan, { 2: "n5", 0: "Người khác" }),
				change(lan, { 2: "nguoi-6", 3: "Giám đốc" }),
				change(lan, { 2: "nguoi-7", 4: "99999" }),
				change(lan, { 2: "nguoi-8", 4: "82", 5: "Sở Nội vụ" }),
				change(lan, { 2: "nguoi-9", 5: "Phòng Không Có" }),
				change(lan, { 2: "nguoi-10", 7: "31/02/2026" }),
				change(lan, { 2: "nguoi-11", 8: "31/10/2026" }),
				change(lan, { 2: "nguoi-12", 7: "" }),
			),
			today,
		);
		assert.deepEqual(people, []);
		const cells = faults.map((fault) => `${fault.row} ${fault.cell}`);
		for (const expected of [
			"3 A3",
			"4 B4",
			"4 C4",
			"5 C5",
			"6 C6",
			"7 D7",
			"8 E8",
			"9 E9",
			"10 F10",
			"11 H11",
			"12 I12",
			"13 H13",
		])
			assert.ok(cells.includes(expected), `${expected} in ${cells.join(", ")}`);
		assert.ok(!cells.some((cell) => cell.startsWith("2 ") && cell !== "2 B2"));
	}));

test("what changed between preview and confirmation undoes the whole list", () =>
	inUndoneTransaction(async (trx) => {
		const admin = await administrator(trx);
		const { people } = await readPeopleFile(
			trx,
			admin,
			csv(lan, change(lan, { 0: "Chị Mai", 1: "mai@thientan.gov.vn" })),
			today,
		);
		const draft = await keepDraft(trx, admin, { fileName: "ds.csv", people }, facts());
		await aPerson(trx, { signInName: "mai@thientan.gov.vn" });
		await assert.rejects(
			importPeople(trx, admin, draft, facts()),
			(error) => problemOfDatabaseError(error)?.code === "accounts/import-changed",
		);
	}));

test("a list laid aside is confirmed only by who brought it, and within a day", () =>
	inUndoneTransaction(async (trx) => {
		const admin = await administrator(trx);
		const { people } = await readPeopleFile(trx, admin, csv(lan), today);
		const draft = await keepDraft(trx, admin, { fileName: "ds.csv", people }, facts());
		const other = { ...admin, personId: await aPerson(trx, { signInName: "khac" }) };
		await assert.rejects(importPeople(trx, other, draft, facts()), /accounts\/import-gone/);
		await assert.rejects(
			importPeople(trx, admin, draft, facts("2026-11-23T03:00:00Z")),
			/accounts\/import-gone/,
		);
		assert.equal((await importPeople(trx, admin, draft, facts())).length, 1);
	}));
