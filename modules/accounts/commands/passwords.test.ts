import assert from "node:assert/strict";
import { test } from "node:test";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { visitor } from "#platform/http/actor.ts";
import { Problem } from "#platform/problem/problem.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { personOfSession } from "../queries/person-of-session.ts";
import { aPerson, aPost, facts, password } from "../testing/cast.ts";
import { changePassword, setPasswordByLink } from "./passwords.ts";
import { asActor } from "./request-facts.ts";
import { askForReset, makeSetupLink } from "./setup-links.ts";
import { signIn } from "./sign-in.ts";

const system = { kind: "system", what: "test" } as const;
const fresh = "hai mươi chín cây cau";
const refused = (code: string) => (error: unknown) => error instanceof Problem && error.code === code;
const tokenOf = (link: string) => link.slice(link.lastIndexOf("/") + 1);

const enter = (trx: WriteTransaction, typed: string, at = facts()) =>
	signIn(trx, { name: "lan@thientan.gov.vn", password: typed }, at);

test("an invited person sets a password by the link and can then sign in; the link works once", () =>
	inUndoneTransaction(async (trx) => {
		const personId = await aPerson(trx, { signInName: "lan@thientan.gov.vn", state: "invited" });
		const link = await makeSetupLink(trx, system, { personId, purpose: "invite" }, facts());
		assert.match(link, /^https:\/\/guong\.example\.vn\/thiet-lap\/[\w-]{43}$/);
		const use = () =>
			setPasswordByLink(trx, { token: tokenOf(link), password: fresh, repeated: fresh }, facts());
		await use();
		assert.equal((await enter(trx, fresh)).kind, "in");
		await assert.rejects(use, refused("accounts/link-not-usable"));
	}));

test("a link runs out: an invitation after seven days, a reset after one hour", () =>
	inUndoneTransaction(async (trx) => {
		const personId = await aPerson(trx, { signInName: "lan@thientan.gov.vn" });
		for (const [purpose, last, over] of [
			["invite", "2026-11-29T02:59:59Z", "2026-11-29T03:00:00Z"],
			["reset", "2026-11-22T03:59:59Z", "2026-11-22T04:00:00Z"],
		] as const) {
			const token = tokenOf(await makeSetupLink(trx, system, { personId, purpose }, facts()));
			const typed = { token, password: fresh, repeated: fresh };
			await assert.rejects(setPasswordByLink(trx, typed, facts(over)), refused("accounts/link-not-usable"));
			await setPasswordByLink(trx, typed, facts(last));
		}
	}));

test("a new link of the administrator makes the earlier void; a stranger's request does not", () =>
	inUndoneTransaction(async (trx) => {
		const personId = await aPerson(trx, { signInName: "lan@thientan.gov.vn", state: "invited" });
		const admin = asActor(await aPerson(trx, { signInName: "quan-tri" }), "Anh Tuấn");
		const link = { personId, purpose: "invite" } as const;
		const first = tokenOf(await makeSetupLink(trx, admin, link, facts()));
		const second = tokenOf(await makeSetupLink(trx, admin, link, facts()));
		await makeSetupLink(trx, visitor, link, facts());
		const typed = { password: fresh, repeated: fresh };
		const useFirst = setPasswordByLink(trx, { token: first, ...typed }, facts());
		await assert.rejects(useFirst, refused("accounts/link-not-usable"));
		await setPasswordByLink(trx, { token: second, ...typed }, facts());
	}));

test("setting a password by link ends every session there was", () =>
	inUndoneTransaction(async (trx) => {
		const personId = await aPerson(trx, { signInName: "lan@thientan.gov.vn" });
		const before = await enter(trx, password);
		assert.ok(before.kind === "in");
		const token = tokenOf(await makeSetupLink(trx, system, { personId, purpose: "reset" }, facts()));
		await setPasswordByLink(trx, { token, password: fresh, repeated: fresh }, facts());
		assert.equal(await personOfSession(trx, before.token, facts().clock), null);
		assert.equal((await enter(trx, password)).kind, "refused");
	}));

test("a password is refused for its length, for being common, for being about oneself, and when typed differently", () =>
	inUndoneTransaction(async (trx) => {
		const personId = await aPerson(trx, {
			signInName: "nguyenthilan@thientan.gov.vn",
			name: "Nguyễn Thị Lan",
		});
		const token = tokenOf(await makeSetupLink(trx, system, { personId, purpose: "reset" }, facts()));
		const set = (typed: string, repeated = typed) =>
			setPasswordByLink(trx, { token, password: typed, repeated }, facts());
		await assert.rejects(set("mười một k."), refused("accounts/password-too-short"));
		await assert.rejects(set("matkhau123456"), refused("accounts/password-common"));
		await assert.rejects(set("NguyenThiLan26"), refused("accounts/password-about-you"));
		await aPost(trx, personId, { role: "supervisor", unitId: "vn34:06436" });
		await assert.rejects(set("ThienTan@2026"), refused("accounts/password-about-you"));
		await assert.rejects(set("k".repeat(200) + "ab".repeat(40)), refused("accounts/password-too-long"));
		await assert.rejects(set(fresh, `${fresh}.`), refused("accounts/passwords-differ"));
		await set(fresh);
	}));

test("changing the password asks for the present one and ends the other sessions", () =>
	inUndoneTransaction(async (trx) => {
		await aPerson(trx, { signInName: "lan@thientan.gov.vn" });
		const here = await enter(trx, password);
		const elsewhere = await enter(trx, password);
		assert.ok(here.kind === "in" && elsewhere.kind === "in");
		const lan = await personOfSession(trx, here.token, facts().clock);
		assert.ok(lan);
		const typed = { password: fresh, repeated: fresh };
		await assert.rejects(
			changePassword(trx, lan, { ...typed, current: "không phải" }, facts()),
			refused("accounts/password-wrong"),
		);
		await changePassword(trx, lan, { ...typed, current: password }, facts());
		assert.ok(await personOfSession(trx, here.token, facts().clock));
		assert.equal(await personOfSession(trx, elsewhere.token, facts().clock), null);
	}));

test("a forgotten password: a link for who has an address, nothing for others, and at most three an hour", () =>
	inUndoneTransaction(async (trx) => {
		await aPerson(trx, { signInName: "lan@thientan.gov.vn" });
		await aPerson(trx, { signInName: "khong-thu" });
		await aPerson(trx, { signInName: "khoa@thientan.gov.vn", state: "locked" });
		for (const name of ["khong-thu", "khoa@thientan.gov.vn", "khong-co-ai"])
			assert.equal(await askForReset(trx, name, facts()), null);
		for (let n = 0; n < 3; n++)
			assert.equal((await askForReset(trx, " LAN@thientan.gov.vn", facts()))?.email, "lan@thientan.gov.vn");
		assert.equal(await askForReset(trx, "lan@thientan.gov.vn", facts()), null);
		assert.ok(await askForReset(trx, "lan@thientan.gov.vn", facts("2026-11-22T04:00:01Z")));
	}));
