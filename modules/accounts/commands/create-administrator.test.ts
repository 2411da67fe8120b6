import assert from "node:assert/strict";
import { test } from "node:test";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { cast } from "../demo/cast.ts";
import { demoPeople } from "../demo/load-people.ts";
import { forgetOld } from "../jobs/forget-old.ts";
import { findPersonByName } from "../store/person.ts";
import { postsOfPeople } from "../store/post.ts";
import { aPerson, facts, password } from "../testing/cast.ts";
import { createAdministrator } from "./create-administrator.ts";
import { setPasswordByLink } from "./passwords.ts";
import { signIn } from "./sign-in.ts";

const tuan = { name: "Anh Tuấn", signInName: "tuan@langson.gov.vn", email: null, phone: null };
const services = {} as never;

test("the first administrator sets a password by the printed link and must then set up a second step", () =>
	inUndoneTransaction(async (trx) => {
		const { link } = await createAdministrator(trx, tuan, facts());
		const token = link.slice(link.lastIndexOf("/") + 1);
		const chosen = "sáu con vịt bầu xám";
		await setPasswordByLink(trx, { token, password: chosen, repeated: chosen }, facts());
		const answer = await signIn(trx, { name: tuan.signInName, password: chosen }, facts());
		assert.equal(answer.kind, "enrol");
	}));

test("asked again for the same person, the command makes a new link and no second post", () =>
	inUndoneTransaction(async (trx) => {
		const first = await createAdministrator(trx, tuan, facts());
		const second = await createAdministrator(trx, tuan, facts());
		assert.equal(first.personId, second.personId);
		assert.notEqual(first.link, second.link);
		const posts = await postsOfPeople(trx, [first.personId], facts().clock.today());
		assert.deepEqual(
			posts.map((post) => [post.role, post.unitId]),
			[["administrator", null]],
		);
	}));

test("an administrator without a usable sign-in name or with a mail address that is none is refused in words", () =>
	inUndoneTransaction(async (trx) => {
		for (const wrong of [{ signInName: "x" }, { name: " " }, { email: "khong-phai-thu" }])
			await assert.rejects(
				createAdministrator(trx, { ...tuan, ...wrong }, facts()),
				/accounts\/person-incomplete/,
			);
	}));

test("the demo's people load twice without doubling, and go without touching anybody real", () =>
	inUndoneTransaction(async (trx) => {
		const lan = await aPerson(trx, { signInName: "lan@thientan.gov.vn" });
		await demoPeople.load(trx, { clock: facts().clock, services });
		await demoPeople.load(trx, { clock: facts().clock, services });
		const posts = await postsOfPeople(
			trx,
			cast.map((member) => member.id),
			facts().clock.today(),
			"all",
		);
		assert.equal(posts.length, cast.flatMap((member) => member.posts).length);
		await demoPeople.remove(trx);
		assert.equal(await findPersonByName(trx, "chi-lan"), null);
		assert.equal((await findPersonByName(trx, "lan@thientan.gov.vn"))?.id, lan);
	}));

test("nobody signs in as an invented person by a password, since none is set", () =>
	inUndoneTransaction(async (trx) => {
		await demoPeople.load(trx, { clock: facts().clock, services });
		assert.deepEqual(await signIn(trx, { name: "chi-lan", password }, facts()), { kind: "refused" });
	}));

test("what has served its time is forgotten: attempts after a day, and with them the wait", () =>
	inUndoneTransaction(async (trx) => {
		await aPerson(trx, { signInName: "lan" });
		for (let n = 0; n < 9; n++)
			await signIn(trx, { name: "lan", password: "sai mật khẩu rồi" }, facts(`2026-11-22T0${n}:00:00Z`));
		const after = facts("2026-11-23T08:00:01Z");
		await forgetOld.run(undefined, { trx, clock: after.clock, services });
		for (let n = 0; n < 5; n++)
			assert.equal((await signIn(trx, { name: "lan", password: "sai mật khẩu rồi" }, after)).kind, "refused");
		assert.equal((await signIn(trx, { name: "lan", password }, after)).kind, "wait");
	}));
